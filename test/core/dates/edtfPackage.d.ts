declare module 'edtf' {
  interface EdtfDate {
    readonly type: string;
    /** Milliseconds since 1970. */
    readonly min: number | null;
    readonly max: number;
  }
  /** Parses an EDTF string of level 0 to 2; throws where it is none. */
  export default function edtf(text: string): EdtfDate;
}
