import { parameters } from './parameters.ts'

/** Channels 来源渠道 that matters come through. */
export const channels: readonly { code: string; name: string }[] = parameters.channels.map(([channel]) => channel)
