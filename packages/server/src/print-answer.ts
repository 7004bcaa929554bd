import type { FastifySerializerCompiler } from 'fastify';
import type { z } from 'zod/mini';

/**
 * Prints an answer as JSON after checking it against its shape. The answer itself is printed, not what the check
 * made of it: the same question gives the same bytes here and in the terminal.
 */
export const printAnswer: FastifySerializerCompiler<z.core.$ZodType> = ({ schema, method, url }) => {
  const shape = schema as z.ZodMiniType;
  return (answer) => {
    const { error } = shape.safeParse(answer);
    if (error) throw new Error(`the answer to ${method} ${url} is not of its shape: ${error.message}`);
    return `${JSON.stringify(answer)}\n`;
  };
};
