import { BSON, MongoError, MongoInvalidArgumentError, MongoServerError } from 'mongodb'

/**
 * What the server says of a document or an update that it will never take, whoever sends it and however often. Only
 * these park a stream; a code that is not listed counts as trouble of the infrastructure and is tried again.
 */
const DATA_CODES = new Set([
  2, // BadValue
  9, // FailedToParse
  14, // TypeMismatch
  15, // Overflow
  22, // InvalidBSON
  28, // PathNotViable
  40, // ConflictingUpdateOperators
  52, // DollarPrefixedFieldName
  56, // EmptyFieldName
  57, // DottedFieldName
  121, // DocumentValidationFailure
  171, // CannotIndexParallelArrays
  10334, // BSONObjectTooLarge
  11000, // DuplicateKey in an index of the view's own
  16755, // GeoJSON that cannot be indexed
  17280, // KeyTooLong
  17419, // the resulting document is too large
  17420, // the document to insert or replace with is too large
])

/** Whether the data of a batch is at fault, so that bisecting it will find the stream. */
export function isDataError(error: unknown): boolean {
  if (error instanceof MongoServerError)
    return DATA_CODES.has(Number(error.code)) && !/ index: _id_ /.test(error.message)
  if (error instanceof MongoInvalidArgumentError) return true
  if (error instanceof MongoError) return false
  return error instanceof BSON.BSONError || error instanceof RangeError
}
