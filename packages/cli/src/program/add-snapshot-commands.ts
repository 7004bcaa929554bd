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
