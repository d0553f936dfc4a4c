import { keepMemoryLow } from '#shared/config/heap.ts'
import { startGateway } from '../gateway/gateway.ts'
import { tellUsage } from './gateway-usage.ts'

keepMemoryLow()

/** The gateway as it is, in a process of its own that tells its address. */
const { url } = await startGateway({ ...process.env, PORT: '0', LOG_LEVEL: 'warn' })
process.send?.({ url })
tellUsage()
