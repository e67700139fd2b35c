/** A map that is changed a little, often: what changes lies in a small layer over a large one that several states share. */

export class LayeredMap<V> {
  private constructor(
    private readonly base: ReadonlyMap<string, V>,
    private readonly layer: ReadonlyMap<string, V | undefined>,
    private readonly size: number,
  ) {}

  static of<V>(map: ReadonlyMap<string, V>): LayeredMap<V> {
    return new LayeredMap(map, new Map(), map.size);
  }

  get(key: string): V | undefined {
    return this.layer.size > 0 && this.layer.has(key) ? this.layer.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *keys(): Generator<string> {
    for (const key of this.base.keys()) if (!this.layer.has(key)) yield key;
    for (const [key, value] of this.layer) if (value !== undefined) yield key;
  }

  /** The map with these changes (`undefined` deletes); this one stays as it is. */
  with(changes: ReadonlyMap<string, V | undefined>): LayeredMap<V> {
    if (changes.size === 0) return this;
    const layer = new Map([...this.layer, ...changes]);
    // Both are copied now and then: the layer with each change, the large map when the layer has grown to a hundredth of it.
    if (layer.size < 512 + (this.size >> 7)) return new LayeredMap(this.base, layer, this.size);
    const flat = new Map(this.base);
    for (const [key, value] of layer) {
      if (value === undefined) flat.delete(key);
      else flat.set(key, value);
    }
    return LayeredMap.of(flat);
  }
}
