/** Typed arrays that grow: the array itself while it is long enough, else a copy of at least twice its length. */
export function grown<T extends Uint16Array | Int32Array | Uint32Array>(array: T, atLeast: number): T {
  if (array.length >= atLeast) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(atLeast, array.length * 2));
  larger.set(array);
  return larger;
}
