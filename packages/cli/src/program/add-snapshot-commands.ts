import { type Add, common, examples } from './command-options.js';

/** `bearings fetch-snapshot`: a snapshot of publication records, from the network to a folder. */
export const addFetchSnapshot: Add = (program, world, end) => {
  common(program.command('fetch-snapshot <address>'))
    .description('fetch the works and institutions of a snapshot of OpenAlex, held against its manifests and sums')
    .requiredOption('--to <folder>', 'the folder that it is fetched into; what is there of it is kept')
    .option('--region <region>', 'of an s3:// address: the region of its bucket, as us-east-1')
    .option('--endpoint <address>', 'of an s3:// address: another server that speaks S3, as https://minio.example.edu')
    .addHelpText(
      'after',
      examples(
        'bearings fetch-snapshot s3://openalex/data/parquet --to openalex',
        'bearings fetch-snapshot https://openalex.s3.amazonaws.com/data/jsonl --to openalex',
      ) + '\nBuckets are asked anonymously. Ctrl-C ends it; the same command goes on from there (exit status 4).\n',
    )
    .action(async (address, options) =>
      end(await (await import('../commands/fetch-snapshot.js')).fetchSnapshotTo(world, address, options)),
    );
};

/** `bearings compare-snapshots`: what differs between two snapshots. */
export const addCompareSnapshots: Add = (program, world, end) => {
  common(program.command('compare-snapshots <before> <now>'))
    .description('say what differs between two snapshots: their part files, or, where both are prepared, every work')
    .option('--out <folder>', 'of prepared ones: the folder of the comparison, new or empty')
    .option('--affiliations <file>', 'which institution belongs to which school; else the table that is shipped')
    .option('--jumps <number>', 'how many works whose citations differ most are listed', '1000')
    .option('--memory <amount>', 'memory that DuckDB may take', '2GB')
    .option('--threads <number>', 'threads of DuckDB, 1 to 64; they change no number', '2')
    .addHelpText(
      'after',
      examples(
        'bearings compare-snapshots openalex-june openalex-september',
        'bearings compare-snapshots openalex-june.prepared openalex-september.prepared --out june-to-september',
      ),
    )
    .action(async (before, now, options) =>
      end(await (await import('../commands/compare-snapshots.js')).compareSnapshots(world, before, now, options)),
    );
};

/** `bearings match-affiliations`: institutions for authors that have an affiliation and no institution. */
export const addMatchAffiliations: Add = (program, world, end) => {
  common(program.command('match-affiliations <prepared>'))
    .description('match the affiliations of authors without institution to the institutions of a prepared snapshot')
    .option('--least-score <number>', 'the least score of an answer that counts, 0 to 1', '0.9')
    .option('--least-margin <number>', 'the least distance to the score of another institution named, 0 to 1', '0.25')
    .option('--memory <amount>', 'memory that DuckDB may take', '2GB')
    .option('--threads <number>', 'threads of DuckDB, 1 to 64; they change no number', '2')
    .addHelpText(
      'after',
      `${examples('bearings match-affiliations openalex.prepared')}
What is weak or ambiguous is no match. Builds read the matches where their way of counting says "rawAffiliations": true. Ctrl-C ends it;
the same command goes on from there (exit status 4).
`,
    )
    .action(async (prepared, options) =>
      end(await (await import('../commands/match-affiliations.js')).matchAffiliationsOf(world, prepared, options)),
    );
};
