import * as z from 'zod/mini';

// A page under a strict content policy may not compile code from text, which is how zod speeds itself up.
z.config({ jitless: true });

/** An object with exactly these fields: an answer that carries more is as wrong as one that carries less. */
export const exactly = z.strictObject;

/** A list that its reader leaves as it is. */
export function list<T extends z.core.SomeType>(item: T): z.ZodMiniReadonly<z.ZodMiniArray<T>> {
  return z.readonly(z.array(item));
}

/** Names the shape in the description of the interface. */
export function named<T extends z.ZodMiniType>(id: string, description: string, shape: T): T {
  return shape.check(z.meta({ id, description })) as T;
}

export { z };
