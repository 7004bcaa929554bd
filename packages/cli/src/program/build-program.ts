import { VARIATIONS } from '@bearings/core';
import { DEFAULT_EDITION, DOUBT_DEFAULTS, RANGES, SOFTWARE } from '@bearings/library';
import { Command, Option } from 'commander';
import { KINDS } from '../commands/list-kinds.js';
import { addBuild, addWorks } from './add-build-commands.js';
import { addReview, addShortlist } from './add-list-commands.js';
import { addCompareSnapshots, addFetchSnapshot, addMatchAffiliations } from './add-snapshot-commands.js';
import { type Add, collect, common, examples } from './command-options.js';
import type { ExitStatus } from './exit-status.js';
import type { World } from './world.js';

/** Every command with its options and examples. What a command does is loaded when it is called. */
export function buildProgram(world: World, end: (status: ExitStatus) => void): Command {
  const program = new Command('bearings')
    .description('Rankings of medical schools that can be checked, questioned and made your own.')
    .version(SOFTWARE.replace('bearings ', ''), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print how a command is used')
    .helpOption('-h, --help', 'print how it is used')
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: world.err })
    .showSuggestionAfterError()
    .showHelpAfterError('(--help shows how it is used)')
    .addHelpText(
      'after',
      examples('bearings rank', 'bearings explain open-us-2025 stanford', 'bearings list editions'),
    );
  addReading(program, world, end);
  addFit(program, world, end);
  addShortlist(program, world, end);
  addReview(program, world, end);
  addDeadlines(program, world, end);
  addPeers(program, world, end);
  addFacts(program, world, end);
  addImport(program, world, end);
  addFetchSnapshot(program, world, end);
  addCompareSnapshots(program, world, end);
  addMatchAffiliations(program, world, end);
  addBuild(program, world, end);
  addWorks(program, world, end);
  addChecking(program, world, end);
  return program;
}

const addFit: Add = (program, world, end) => {
  common(program.command('fit [profile]'))
    .description('make your own list from a profile (TOML or JSON); it is read here and goes nowhere')
    .option('--cohort <id>', 'the schools that are looked at', 'us-2026')
    .option('--top <number>', 'show the first so many of each kind only')
    .option('--school <school>', 'tell of one school at length, by its id or a part of its name')
    .option('--against <school>', 'with --school: what would put the lower of the two above the other')
    .option(
      '--grid <file>',
      'a table of GPA by MCAT of the whole country: tell what became of people with such numbers',
    )
    .option('--example', 'print a profile to begin from')
    .option('--propose', 'print wishes for what the profile says of aims, places and money, as TOML to copy into it')
    .addHelpText(
      'after',
      examples(
        'bearings fit --example > profile.toml',
        'bearings fit --propose profile.toml >> profile.toml',
        'bearings fit profile.toml --top 20',
        'bearings fit profile.toml --school us-ohsu --against us-ucsf',
        'bearings fit profile.toml --cohort us-md-2026 --format csv',
      ),
    )
    .action(async (file, options) => end(await (await import('../commands/fit.js')).fit(world, file, options)));
};

const addPeers: Add = (program, world, end) => {
  common(program.command('peers <school>'))
    .description('tell which schools are like one: by size, mission, region, research money, each on its own')
    .option('--by <strategies>', 'which of them, as size,region', 'size,mission,region,research')
    .option('--top <number>', 'how many of each', '5')
    .addHelpText('after', examples('bearings peers ohsu', 'bearings peers us-ucsf --by region --top 10'))
    .action(async (school, options) => end((await import('../commands/peers.js')).peers(world, school, options)));
};

const addDeadlines: Add = (program, world, end) => {
  common(program.command('deadlines <profile>'))
    .description('tell when what is due at the schools on the list of a profile, or write it as a calendar')
    .option('--calendar', 'print an iCalendar file of the deadlines that are known')
    .option('--stamp <moment>', 'when the calendar is made; else now')
    .addHelpText(
      'after',
      examples('bearings deadlines profile.toml', 'bearings deadlines profile.toml --calendar > deadlines.ics'),
    )
    .action(async (file, options) => end((await import('../commands/deadlines.js')).deadlines(world, file, options)));
};

const addFacts: Add = (program, world, end) => {
  const facts = program
    .command('facts')
    .description('what is known of schools for choosing them, and files of your own');
  common(facts.command('import <file>'))
    .description('keep the facts of a file: AAMC tables, IPEDS, College Scorecard, or a table of your own')
    .option('--as <name>', 'the name to keep them under; else made from that of the file')
    .option('--kind <kind>', 'what the file is; else told from its content')
    .option('--year <year>', 'the year in which its period ends, where the file does not say')
    .option('--retrieved <date>', 'when you fetched the file, as 2026-11-24')
    .option('--review <file>', 'a file for your decisions on names that mean no school for certain')
    .option('--replace', 'replace facts kept under the same name')
    .addHelpText('after', examples('bearings facts import tuition.xlsx --as aamc-tuition --retrieved 2026-11-24'))
    .action(async (file, options) => end((await import('../commands/facts.js')).importFactsFile(world, file, options)));
  common(facts.command('list'))
    .description('list the facts that are kept')
    .addHelpText('after', examples('bearings facts list'))
    .action(async (options) => end((await import('../commands/facts.js')).listFactFiles(world, options)));
  common(facts.command('show <school>'))
    .description('tell what is known of a school for choosing it, with its sources')
    .addHelpText('after', examples('bearings facts show ucsf'))
    .action(async (school, options) => end((await import('../commands/facts.js')).showFacts(world, school, options)));
  common(facts.command('forget <name>'))
    .description('take kept facts away')
    .addHelpText('after', examples('bearings facts forget aamc-tuition'))
    .action(async (name, options) => end((await import('../commands/facts.js')).forgetFactFile(world, name, options)));
};

const addReading: Add = (program, world, end) => {
  common(program.command('list <kind>'))
    .description(`list what there is: ${KINDS.join(', ')}`)
    .option('--where <condition>', 'schools only: keep those for which it holds; may be repeated', collect, [])
    .addHelpText('after', examples('bearings list editions', "bearings list schools --where 'state=CA' --format csv"))
    .action(async (kind, options) => end((await import('../commands/list.js')).list(world, kind, options)));

  ranking(common(program.command('rank [edition]')))
    .description(`rank an edition; without one, ${DEFAULT_EDITION}`)
    .option('--top <number>', 'show the first so many places only')
    .addHelpText(
      'after',
      examples(
        'bearings rank --top 10',
        "bearings rank --where 'state=CA,OR,WA'",
        'bearings rank --weight intensity=0.5 --format json',
        'bearings rank --normalize percentile --round half-up:2',
      ),
    )
    .action(async (edition, options) => end((await import('../commands/rank.js')).rank(world, edition, options)));

  ranking(common(program.command('explain <edition> <school>')))
    .description('show where each point of one school comes from; the school by its id or any of its names')
    .addHelpText(
      'after',
      examples('bearings explain open-us-2025 us-ohsu', 'bearings explain open-us-2025 "Johns Hopkins"'),
    )
    .action(async (edition, school, options) =>
      end((await import('../commands/explain.js')).explain(world, edition, school, options)),
    );

  ranking(common(program.command('weights [edition]')))
    .description('show what the weights do, beside what they are declared to do, and what leaving each part out does')
    .option('--wanted <id=share>', 'wanted share of importance; may be repeated; by default as declared', collect, [])
    .addOption(
      new Option('--measure <measure>', 'what importance is')
        .choices(['correlation-ratio', 'variance-share'])
        .default('correlation-ratio'),
    )
    .addHelpText(
      'after',
      examples('bearings weights open-us-2025', 'bearings weights fictional-200 --wanted h-index=0.3'),
    )
    .action(async (edition, options) => end((await import('../commands/weights.js')).weights(world, edition, options)));

  ranking(common(program.command('doubt <edition>')))
    .description(
      'how sure each place is: what weights could make of it, how it moves in draws, what errors of the data allow',
    )
    .option('--region <region>', 'weights that are admissible: box25, simplex, around50, or a JSON or TOML file')
    .option('--range <ranges>', `some of ${RANGES.join(',')}; else all`)
    .option(
      '--rules <rules>',
      'rules beside the declared ones, as normalize=min-max or years=mean:2; may be repeated; declared for no others',
      collect,
      [],
    )
    .option('--gaps <how>', 'missing readings of ranked schools: drawn from what others report, or held', 'drawn')
    .option(
      '--errors <file>',
      'how far readings are off, as JSON or TOML; else what the edition says of it, or their printed decimals leave open',
    )
    .option('--draws <number>', `draws of weights, rules and gaps; else ${DOUBT_DEFAULTS.draws}`)
    .option('--until <ranks>', 'end the draws once no mean rank errs by more than this')
    .option(
      '--coverage <part>',
      `part of repetitions in which a set holds the true rank; else ${DOUBT_DEFAULTS.coverage}`,
    )
    .option('--nodes <number>', `nodes of the search of one end of an attainable range; else ${DOUBT_DEFAULTS.nodes}`)
    .option('--shares <how>', 'share doubt out among sources, or to each weight and rule by itself: singles', 'sources')
    .option('--seed <number>', 'seed of all draws; else that of the edition')
    .option('--threads <number>', 'threads that count draws, 1 to 64; they change no number')
    .option('--school <school>', 'tell of one school at length, by its id or any of its names')
    .addHelpText(
      'after',
      examples(
        'bearings doubt open-us-2025',
        'bearings doubt open-us-2025 --school stanford',
        'bearings doubt open-us-2025 --region simplex --range attainable',
        'bearings doubt fictional-200 --rules normalize=min-max --gaps held --draws 100000 --format csv',
      ) +
        '\nCtrl-C ends a run with what is done by then, marked as partial (exit status 4); a second one ends it at once.\n',
    )
    .action(async (edition, options) =>
      end(await (await import('../commands/doubt.js')).doubt(world, edition, options)),
    );

  common(program.command('match [name]'))
    .description('find the school that a printed name means, or none')
    .option('--file <file>', 'match a column of a CSV, TSV, XLSX or JSON table')
    .option('--column <name>', 'the column that holds the names; guessed where it is left out')
    .option('--sheet <name>', 'the sheet of the workbook')
    .option('--review <file>', 'with --file: take the decisions in this file, and write the doubtful names to it')
    .option('--country <country>', 'a hint: country of the school')
    .option('--state <state>', 'a hint: state of the school')
    .option('--city <city>', 'a hint: city of the school')
    .addHelpText(
      'after',
      examples(
        'bearings match "Stanford (Calif.) University School of Medicine"',
        'bearings match --file ranking.csv --column Institution --review doubtful.csv',
      ),
    )
    .action(async (name, options) => end(await (await import('../commands/match.js')).match(world, name, options)));
};

const addImport: Add = (program, world, end) => {
  const imports = program.command('import').description("keep a publisher's table as an edition of your own");
  kept(common(imports.command('qs-workbook <file>')))
    .description('import one table of the workbook that QS publishes')
    .option('--subject <name>', 'the subject, where the workbook holds several')
    .addHelpText('after', examples('bearings import qs-workbook qs-2026.xlsx --subject Medicine --as qs-medicine-2026'))
    .action(async (file, options) =>
      end((await import('../commands/import-qs-workbook.js')).importQsWorkbook(world, file, options)),
    );
  kept(common(imports.command('table <file>')))
    .description('import any CSV, TSV, XLSX or JSON table, its columns understood by a map')
    .option('--map <file>', 'the map of columns; without one, a map is suggested and asked about')
    .option('--sheet <name>', 'the sheet of the workbook')
    .option('--accept-suggestion', 'take the suggested map as it is')
    .addHelpText(
      'after',
      examples(
        'bearings import table ranking.csv --as our-ranking-2026',
        'bearings import table ranking.csv --map ranking.map.toml --as our-ranking-2026',
      ),
    )
    .action(async (file, options) =>
      end(await (await import('../commands/import-table.js')).importTable(world, file, options)),
    );
};

const addChecking: Add = (program, world, end) => {
  common(program.command('reproduce <edition>'))
    .description('recompute a published table from its own indicators; exit status 3 where it does not follow')
    .option('--methodology <id>', 'another methodology than the edition declares')
    .option('--excerpt', 'rows were left out of the table, so that printed ranks tell the order only')
    .addHelpText('after', examples('bearings reproduce qs-medicine-rows-2024'))
    .action(async (edition, options) =>
      end(await (await import('../commands/reproduce.js')).reproduce(world, edition, options)),
    );

  common(program.command('infer-weights <edition>'))
    .description('fit the weights behind a published table, and say which of them the table tells')
    .addOption(
      new Option('--missing <rule>', 'how a missing indicator score counts')
        .choices(['zero', 'renormalize', 'skip-row'])
        .default('zero'),
    )
    .option('--exact-scores', 'the publisher adds up the indicator scores as printed, not with more decimals')
    .addHelpText('after', examples('bearings infer-weights qs-medicine-2026'))
    .action(async (edition, options) =>
      end(await (await import('../commands/infer-weights.js')).inferEditionWeights(world, edition, options)),
    );

  common(program.command('verify <edition>'))
    .description('recompute an edition and compare every byte with its manifest; exit status 3 where a file differs')
    .addHelpText('after', examples('bearings verify open-us-2025'))
    .action(async (edition, options) => end((await import('../commands/verify.js')).verify(world, edition, options)));

  common(program.command('export <edition>'))
    .description('write an edition as a Data Package, unless it holds evidence that is not to be published')
    .requiredOption('--to <folder>', 'a folder that is new or empty')
    .addHelpText('after', examples('bearings export open-us-2025 --to open-us-2025-package'))
    .action(async (edition, options) =>
      end((await import('../commands/export.js')).exportPackage(world, edition, options)),
    );

  common(program.command('seal [edition]'))
    .description('compute an edition and write its placements, contributions and manifest beside its evidence')
    .option('--shipped', 'for maintainers: write editions that are shipped, in the checkout')
    .option('--all', 'every edition: your own, or with --shipped all that are shipped')
    .addHelpText('after', examples('bearings seal my-edition', 'bearings seal --all --shipped'))
    .action(async (edition, options) => end((await import('../commands/seal.js')).seal(world, edition, options)));
};

function ranking(command: Command): Command {
  return command
    .option('--methodology <id>', 'another methodology than the edition declares')
    .option('--cohort <id>', 'another cohort than the edition declares')
    .option('--where <condition>', "keep schools for which it holds, as 'state=CA'; may be repeated", collect, [])
    .option('--weight <id=number>', 'weight of an indicator or pillar; may be repeated', collect, [])
    .option('--normalize <how>', `how readings become comparable: ${VARIATIONS.normalize.join(', ')}`)
    .option('--aggregate <how>', `how parts become one number: ${VARIATIONS.aggregate.join(', ')}`)
    .option('--missing <rule>', `what happens without a reading: ${VARIATIONS.missing.join(', ')}`)
    .option('--round <rule>', 'how scores are rounded: none, half-up:N or half-even:N, to N decimals, 0 to 6');
}

function kept(command: Command): Command {
  return command
    .requiredOption('--as <edition>', 'id of the edition it becomes')
    .option('--methodology <id>', 'the methodology that is held to have made the table')
    .option('--review <file>', 'take the decisions on names in this file, and write the doubtful names to it')
    .option('--retrieved <date>', 'when you fetched the table, as 2026-11-24')
    .option('--publishable', 'you may publish the numbers: allows export')
    .option('--replace', 'replace an edition of your own with the same id');
}
