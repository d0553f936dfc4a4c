/**
 * What Node is started with wherever a process of ours runs; the Dockerfile has the same. kafkajs' timers are set right
 * in shared/kafka; young objects have 24 MB instead of 100 (docs/decisions/0101).
 */
export const NODE_FLAGS = ['--disable-warning=TimeoutNegativeWarning', '--max-semi-space-size=8']
