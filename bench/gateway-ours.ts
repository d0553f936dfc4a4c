import { beGoodNeighbour } from '#shared/config/good-neighbour.ts'
import { startGateway } from '../gateway/gateway.ts'
import { tellUsage } from './gateway-usage.ts'

beGoodNeighbour()

/** The gateway as it is, in a process of its own that tells its address. */
const { url } = await startGateway({ ...process.env, PORT: '0', LOG_LEVEL: 'warn' })
process.send?.({ url })
tellUsage()
