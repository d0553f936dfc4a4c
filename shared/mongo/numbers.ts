import type { Db } from 'mongodb'
import { inTurn } from '#shared/eventsourcing/in-turn.ts'

/** Numbers that ascend within a series, each given once. */
export type Numbers = { next(series: string): Promise<number> }

type Block = { next: number; end: number }

/**
 * Numbers people read out, ascending per series, each given once. A process takes them from the store in blocks, so a
 * number rarely costs a round trip; what a process has not used when it ends stays a gap.
 */
export function createNumbers(db: Db, blockSize = 20): Numbers {
  const series = db.collection<{ _id: string; last: number }>('numbers')
  const blocks = new Map<string, Block>()
  const turns = inTurn()

  async function takeBlock(name: string): Promise<Block> {
    const taken = await series.findOneAndUpdate(
      { _id: name },
      { $inc: { last: blockSize } },
      { upsert: true, returnDocument: 'after' },
    )
    const end = taken?.last ?? blockSize
    return { next: end - blockSize + 1, end }
  }

  return {
    next: (name) =>
      turns(name, async () => {
        const known = blocks.get(name)
        const block = known && known.next <= known.end ? known : await takeBlock(name)
        const number = block.next++
        // A series of another day is rarely asked for again.
        if (blocks.size > 500) blocks.clear()
        blocks.set(name, block)
        return number
      }),
  }
}
