/** What a subgraph may answer, as JSON.parse gives it. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export type JsonObject = { [name: string]: Json | undefined }

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Names that every object already has, or that reach its prototype: no response name or field of ours may be one. */
export function isUnsafeName(name: string): boolean {
  return name === '__proto__' || name in Object.prototype
}
