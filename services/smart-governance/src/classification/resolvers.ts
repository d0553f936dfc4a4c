import { now } from '#shared/eventsourcing/instant.ts'
import type { StoredRow } from '#shared/eventsourcing/view.ts'
import { parseInput, parseName } from '#shared/graphql/input.ts'
import { listById } from '#shared/graphql/list.ts'
import type { Pillar } from '#shared/pillar/mechanism.ts'
import type { Resolvers } from '../graphql.generated.ts'
import { type ClassCommand, type ClassRules, type ClassState, classDecider } from './decider.ts'
import { type ClassKind, classEvents, classId, KIND_ABOVE } from './events.ts'
import type { ClassRow } from './views.ts'

export type ClassNode = StoredRow<ClassRow>

export function classHandler(pillar: Pillar) {
  return pillar.handler<ClassState, ClassCommand, (typeof classEvents)['definitions'], ClassRules>({
    events: classEvents,
    decider: classDecider,
    async rules(command) {
      const above = command.type === 'register' ? aboveOf(command.kind, command.parent) : undefined
      const row = above === undefined ? null : await pillar.readers.fresh<ClassRow>(above)
      return { parent: row ?? undefined }
    },
    creates: ({ type }) => type === 'register',
  })
}

export function classResolvers(
  { readers, mutate, decidedEntity }: Pillar,
  handler: ReturnType<typeof classHandler>,
): Resolvers {
  return {
    MatterClass: {
      id: ({ _id }) => _id,
      name: ({ names }) => names[0] ?? '',
      aliases: ({ names }) => names.slice(1),
      parents: async ({ kind, parents }, _, context) => {
        const above = parents.flatMap((code) => aboveOf(kind, code) ?? [])
        const rows = await Promise.all(above.map((id) => readers.load<ClassRow>(context, id)))
        return rows.filter((row) => row !== null)
      },
    },
    Query: {
      classes: (_, { kind, ...page }) => listById(readers.rows<ClassRow>('classes'), kind ? { kind } : {}, page),
    },
    MatterClassPayload: { matterClass: decidedEntity },
    Mutation: {
      registerClass: (_, { input }, context) => {
        const { kind, code, parent } = input
        return mutate({
          field: 'Mutation.registerClass',
          input,
          context,
          handler,
          stream: parseInput(classId.schema, streamOf(kind, code), 'code'),
          command: {
            type: 'register',
            at: now(),
            kind,
            code,
            name: parseName(input.name, 'name'),
            parent: parent ?? undefined,
          },
        })
      },
      retireClass: (_, { input }, context) =>
        mutate({
          field: 'Mutation.retireClass',
          input,
          context,
          handler,
          stream: parseInput(classId.schema, input.classId, 'classId'),
          command: { type: 'retire', at: now() },
        }),
    },
  }
}

function aboveOf(kind: ClassKind, parent: string | undefined): string | undefined {
  const above = KIND_ABOVE[kind]
  return above && parent ? streamOf(above, parent) : undefined
}

function streamOf(kind: ClassKind, code: string): string {
  return `cls_${kind}-${code}`
}
