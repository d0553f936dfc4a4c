/** Lets one loop sleep until there is something to do. A ring while nobody listens is heard by the next `wait`. */
export type Bell = { ring(): void; wait(ms?: number): Promise<void> }

export function createBell(): Bell {
  let rung = false
  let wakeUp: (() => void) | undefined
  return {
    ring() {
      rung = true
      wakeUp?.()
    },
    async wait(ms) {
      if (!rung) await new Promise<void>((resolve) => listen(resolve, ms))
      rung = false
    },
  }

  function listen(resolve: () => void, ms: number | undefined): void {
    const timer = ms === undefined ? undefined : setTimeout(heard, ms)
    wakeUp = heard
    function heard() {
      clearTimeout(timer)
      wakeUp = undefined
      resolve()
    }
  }
}
