/**
 * Something that the engine does not answer for: an error, a null where none may be, a value of the wrong kind. The
 * operation is then answered by Apollo's own executor (fallback.ts), which knows what it has to mean.
 */
export class NotClean extends Error {}
