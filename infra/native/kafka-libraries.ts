import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Say } from '../problem.ts'
import { cached } from './cache.ts'
import type { Java } from './java.ts'
import { runTool } from './tool.ts'

const kafka = '4.2.0'
/** The log4j that this Kafka itself depends on: without this binding it logs nothing. */
const log4j = '2.25.3'
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1'

/** The directory with the jars of Kafka and all it needs at run time, fetched from Maven Central on first use. */
export function kafkaLibraries(java: Java, say: Say): Promise<string> {
  return cached(`kafka-${kafka}`, async (directory) => {
    say(`Fetching Kafka ${kafka} from Maven Central (45 jars, 43 MB)`)
    const pom = join(directory, 'pom.xml')
    await writeFile(pom, pomFile())
    const quiet = ['--batch-mode', '--quiet', '--strict-checksums']
    await runTool('mvn', [...quiet, '-f', pom, `${plugin}:copy-dependencies`, `-DoutputDirectory=${directory}`], {
      to: 'fetch Kafka from Maven Central',
      missing: 'install Maven (Debian: apt install maven), or start Docker',
      failed: 'see that Maven Central can be reached',
      env: java.env,
    })
    await rm(pom)
  })
}

function pomFile(): string {
  return `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>sizhi</groupId>
  <artifactId>kafka-libraries</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    ${dependency('org.apache.kafka', 'kafka_2.13', kafka)}
    ${dependency('org.apache.logging.log4j', 'log4j-slf4j-impl', log4j)}
  </dependencies>
</project>
`
}

function dependency(group: string, artifact: string, version: string): string {
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`
}
