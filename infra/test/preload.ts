import { after } from 'node:test'

// Loaded into every test process.

/**
 * How long a test file may take to end once its tests are done: clients close, consumers leave their group, processes
 * are stopped, which are given 20 s before they are killed.
 */
const graceMs = Number(process.env.SIZHI_TEST_GRACE_MS ?? 60_000)

/** A file that leaves something open would hang for ever; this ends it and names what is open, and the file fails. */
after(() => {
  setTimeout(() => {
    const open = new Set(process.getActiveResourcesInfo())
    process.stderr.write(`Its tests are done, but something is still open: ${[...open].join(', ')}.\n`)
    process.exit(1)
  }, graceMs).unref()
})

/** A run that is interrupted ends through `exit`, so that servers a test has launched end with it. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
