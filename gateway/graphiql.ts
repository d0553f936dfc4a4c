import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'

/** GraphiQL from packages on this disk, so that it works without a network. Never in production. */
const { resolve } = createRequire(import.meta.url)

const FILES: Record<string, { type: string; read(): Promise<string> }> = {
  'react.js': packaged('react', 'umd/react.production.min.js', 'text/javascript'),
  'react-dom.js': packaged('react-dom', 'umd/react-dom.production.min.js', 'text/javascript'),
  'graphiql.js': packaged('graphiql', 'graphiql.min.js', 'text/javascript'),
  'graphiql.css': packaged('graphiql', 'graphiql.min.css', 'text/css'),
  'start.js': {
    type: 'text/javascript',
    read: async () => `const fetcher = GraphiQL.createFetcher({ url: '/graphql' })
ReactDOM.createRoot(document.body).render(
  React.createElement(GraphiQL, {
    fetcher,
    isHeadersEditorEnabled: true,
    defaultQuery: '# Sign in by the header { "authorization": "Bearer …" }: npm run --silent token -- --role seat\\n# prints a token. Without one, public data answers.\\n{ __typename }\\n',
  }),
)
`,
  },
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>sizhi: the governance graph</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<style>body { height: 100vh; margin: 0 }</style>
</head>
<body>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`

/** Nothing from elsewhere, whatever the page's parts would like to fetch. */
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:"

export function serveGraphiql(app: FastifyInstance): void {
  app.get('/graphiql', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html').send(PAGE),
  )
  for (const [name, { type, read }] of Object.entries(FILES)) {
    app.get(`/graphiql/${name}`, async (_request, reply) => reply.type(`${type}; charset=utf-8`).send(await read()))
  }
}

function packaged(name: string, file: string, type: string) {
  return { type, read: () => readFile(join(dirname(resolve(`${name}/package.json`)), file), 'utf8') }
}
