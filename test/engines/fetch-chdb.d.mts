/** Makes chdb loadable, from the cache or the registry, and gives what loads it. */
export declare function fetchChdb(): NodeJS.Require;
