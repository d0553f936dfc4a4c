import { createRequire } from 'node:module'

type Connection = { socket: { emit(event: 'drain'): boolean }; cleanup(error: Error): void }

/**
 * Whoever waits to write on a connection hears that it has ended.
 *
 * The driver (7.9.0) waits for `drain` after a write that its socket did not take at once. Between the end of a socket
 * and its `close`, a write is not taken and no `drain` ever comes: the operation stays open for ever, beyond each of the
 * driver's time limits, and with it the turn of its stream or the projector that waits for it. After a drain the driver
 * looks whether the connection still stands, and fails the operation as it fails all others of that connection.
 */
export function wakeAtTheEnd(): void {
  const driver: { Connection: { prototype: Connection } } = require('mongodb/lib/cmap/connection.js')
  const { prototype } = driver.Connection
  const { cleanup } = prototype
  prototype.cleanup = function (this: Connection, error) {
    cleanup.call(this, error)
    this.socket.emit('drain')
  }
}

const require = createRequire(import.meta.url)
