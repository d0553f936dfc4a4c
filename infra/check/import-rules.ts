import type { IRegularForbiddenRuleType } from 'dependency-cruiser'

type Rule = IRegularForbiddenRuleType

const folders = '^(services|gateway|infra|e2e|bench)/'

function rule(name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, comment, severity: 'error', from, to }
}

/** Who may import what. `$1` and `$2` are the groups of the importing file's path. */
export const importRules: Rule[] = [
  rule(
    'mechanism-alone',
    'a mechanism imports #shared, its own folder and generated types only: mechanisms talk by events, graph entities and ids',
    { path: '^services/([^/]+)/src/([^/]+)/' },
    { path: folders, pathNot: ['^services/$1/src/$2/', '^services/$1/src/[^/]+\\.generated\\.ts$'] },
  ),
  rule(
    'pillar-alone',
    'a service imports #shared and its own folder only: pillars talk by events, graph entities and ids',
    { path: '^services/([^/]+)/' },
    { path: folders, pathNot: '^services/$1/' },
  ),
  rule('shared-below', 'shared/ knows nothing of what is built on it', { path: '^shared/' }, { path: folders }),
  rule(
    'gateway-by-contract',
    'the gateway knows the services by their contracts only',
    { path: '^gateway/' },
    { path: '^services/' },
  ),
  rule(
    'kafka-by-port',
    'kafkajs stands behind the port in shared/kafka',
    { pathNot: '^shared/(kafka/|testing/topic\\.ts$)' },
    { path: 'node_modules/kafkajs/' },
  ),
  rule(
    'e2e-and-bench-last',
    'nothing imports from e2e/ or bench/ but themselves',
    { pathNot: '^(e2e|bench)/' },
    { path: '^(e2e|bench)/' },
  ),
  rule('nothing-unknown', 'every import of ours leads to a file', {}, { path: '^[.#]', couldNotResolve: true }),
]
