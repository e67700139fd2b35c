/** What an entry of the index has to be asked about before it counts; bits of `NameIndex.flags`. */
export enum NameFlag {
  role = 3,
  /** A word of it is written in capitals: the text must be, too. */
  capitals = 4,
  exact = 8,
  hoverOnly = 16,
  afterFull = 32,
  /** Punctuation at its edges belongs to it. */
  edges = 64,
  /** One word that is also a common word: counts with its capital only. */
  common = 128,
  /** Begins with a capital. */
  proper = 256,
  /** Takes Russian, Belarusian or Ukrainian case endings. */
  inflects = 512,
  severalWords = 1024,
  /** Names a person. */
  person = 2048,
  /** Names a source: for look-up, not for prose. */
  lookUpOnly = 4096,
  /** Another way to write the name (without the dots), not a recorded one. */
  variant = 8192,
  /** Its fact refers to other facts. */
  refers = 16384,
}
