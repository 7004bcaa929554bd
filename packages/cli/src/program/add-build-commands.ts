import { type Add, collect, common, examples } from './command-options.js';

/** `bearings build`: readings from a snapshot of publication records. */
export const addBuild: Add = (program, world, end) => {
  common(program.command('build'))
    .description('count readings of schools from a snapshot of OpenAlex, check them, and publish them as a folder')
    .option('--snapshot <folder>', 'the snapshot as it was fetched; it is prepared first')
    .option('--prepared <folder>', 'where it is prepared, or was; else beside the snapshot')
    .option('--prepared-at <address>', 'the prepared folder as the engine reads it, as s3://bucket/prepared')
    .requiredOption('--methodology <way>', 'the way of counting: a shipped one by its id, or a file ending in .json')
    .option('--engine <address>', 'duckdb, trino://..., clickhouse://... or postgres://...', 'duckdb')
    .option('--memory <amount>', 'memory that DuckDB may take', '2GB')
    .option('--threads <number>', 'threads of DuckDB, 1 to 64; they change no number', '2')
    .option('--out <folder>', 'the folder of the build; else build-WAY')
    .option(
      '--scope <scope>',
      'also the readings of a field, subfield or topic, as field:27; may be repeated',
      collect,
      [],
    )
    .option('--affiliations <file>', 'which institution belongs to which school; else the table that is shipped')
    .option('--since <folder>', 'another build: schools that moved by more than a quarter are listed')
    .option('--edition <id>', 'keep the readings as an edition of your own')
    .option('--edition-scope <scope>', 'with --edition: its readings are those of a field, subfield or topic', 'all')
    .option('--cohort <id>', 'with --edition: the schools that are ranked', 'world-2026')
    .option('--rank-by <methodology>', 'with --edition: the methodology that ranks; else equal weights')
    .option('--replace', 'replace a build in the folder, and an edition of your own with the same id')
    .addHelpText(
      'after',
      examples(
        'bearings build --snapshot openalex --methodology open-medicine-2026',
        'bearings build --prepared openalex.prepared --methodology leiden-2025 --edition our-count --edition-scope field:27',
        'bearings build --prepared openalex.prepared --methodology qs-2026 --engine trino://ana@trino:8080/hive/bearings',
      ) +
        '\nCtrl-C ends a build; what is finished stays, and the same command goes on from there (exit status 4). The password of a\nserver is read from BEARINGS_ENGINE_PASSWORD.\n',
    )
    .action(async (options) => end(await (await import('../commands/build.js')).build(world, options)));
};

/** `bearings works`: the works behind a reading. */
export const addWorks: Add = (program, world, end) => {
  common(program.command('works <school>'))
    .description('list the works that a reading of a build is made from, as many as were counted')
    .requiredOption('--indicator <id>', 'the indicator, as international-full; without a counting, by full counting')
    .option('--build <folder>', 'the folder of the build')
    .option('--edition <id>', 'an edition of your own that was made from a build, instead of its folder')
    .option(
      '--scope <scope>',
      'all works, or those of a field, subfield or topic, as field:27; else those of the edition, or all',
    )
    .option('--own', 'only works that a work of one of their own authors cites')
    .option('--by <order>', 'in the order of part (what a work brings), citations or credit', 'part')
    .option('--top <number>', 'show the first so many only')
    .option(
      '--dispute <file>',
      'a dispute file: written with these works where there is none, else held against the build',
    )
    .addHelpText(
      'after',
      examples(
        'bearings works us-ohsu --indicator top-10 --build build-open-medicine-2026 --top 20',
        'bearings works ohsu --indicator citations-fractional --edition our-count --format csv',
        'bearings works ohsu --indicator citations-per-work --edition our-count --dispute ohsu.csv',
      ),
    )
    .action(async (school, options) => end((await import('../commands/works.js')).works(world, school, options)));
};
