import type { Say } from '../problem.ts'

/**
 * The host under which an engine publishes ports, once it has all the images (pulling what is missing). Undefined
 * when no engine answers; throws when an image cannot be had.
 */
export async function engineWith(wanted: string[], say: Say): Promise<string | undefined> {
  const { getContainerRuntimeClient, ImageName } = await import('testcontainers')
  const client = await getContainerRuntimeClient().catch(() => undefined)
  if (!client) return undefined
  for (const image of wanted.map((name) => ImageName.fromString(name))) {
    if (await client.image.exists(image)) continue
    say(`Pulling the Docker image ${image.string}`)
    await client.image.pull(image)
  }
  const { host } = client.info.containerRuntime
  return host === 'localhost' ? '127.0.0.1' : host
}
