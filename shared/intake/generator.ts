/** How many rows, and which: the same seed gives the same ones. */
export type Wanted = { seed: number; rows: number }

/**
 * Makes up files that a mechanism's intake takes in: `generator.ts` in its folder exports one as `generator`, and
 * `npm run demo -- <name> --rows N` is there. Everything in them is invented.
 */
export type FileGenerator = {
  /** The word on the command line: the intake's. */
  name: string
  /** What is written: "generated appeals as CSV, with …". */
  description: string
} & (
  | {
      /** One file, in pieces of text as they are needed: one of any length takes no memory. */
      file(wanted: Wanted): Iterable<string>
    }
  | {
      /** Several files that belong together, by their names. */
      folder(wanted: Wanted): Readonly<Record<string, Iterable<string>>>
    }
)
