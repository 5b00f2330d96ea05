export function exampleFiles(): Record<string, string>;
