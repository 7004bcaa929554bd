import type { Command } from 'commander';
import { type Add, collect, common, examples } from './command-options.js';

/** `bearings review`: the lists of many profiles. */
export const addReview: Add = (program, world, end) => {
  common(program.command('review <profiles...>'))
    .description(
      'review the lists of many profiles: too few targets, out-of-state traps, missing tests, money, deadlines',
    )
    .option('--today <date>', 'the day of the review; else today')
    .option('--fewest <number>', 'schools below which a list is short')
    .option('--most <number>', 'schools above which a list is long')
    .option('--targets <number>', 'targets and likelies below which there are few')
    .option('--part <part>', 'part of the labels above which most are reach, or cannot be said')
    .option('--out-of-state <part>', 'part of matriculants from out of state below which a public school is a trap')
    .addHelpText(
      'after',
      examples(
        'bearings review lists/*.toml',
        'bearings review lists/*.toml --fewest 15 --targets 6',
        'bearings review lists/*.toml --format csv',
      ),
    )
    .action(async (files, options) => end((await import('../commands/review.js')).review(world, files, options)));
};

/** `bearings shortlist`: the list of one profile, in and out. */
export const addShortlist: Add = (program, world, end) => {
  const shortlist = program
    .command('shortlist')
    .description('the list of a profile: as a table, out to files and back, shared, printed, and what has changed');
  dated(common(shortlist.command('show <profile>')))
    .description('show the list; --format csv writes it so that nothing is lost when it is read back')
    .addHelpText('after', examples('bearings shortlist show profile.toml'))
    .action(async (file, options) =>
      end(await (await import('../commands/shortlist.js')).showShortlist(world, file, options)),
    );
  common(shortlist.command('export <profile>'))
    .description('write the list to a table: CSV or a workbook, by the ending of the file')
    .requiredOption('--to <file>', 'a file ending in .csv or .xlsx')
    .addHelpText('after', examples('bearings shortlist export profile.toml --to list.xlsx'))
    .action(async (file, options) =>
      end((await import('../commands/shortlist-files.js')).exportShortlist(world, file, options)),
    );
  common(shortlist.command('import <file>'))
    .description('read a table (CSV or workbook) and print its list as a part of a profile')
    .addHelpText('after', examples('bearings shortlist import list.xlsx >> profile.toml'))
    .action(async (file, options) =>
      end((await import('../commands/shortlist-files.js')).importShortlist(world, file, options)),
    );
  dated(common(shortlist.command('share <profile>')))
    .description('write the list as one file to read, with the parts you choose and nothing else of the profile')
    .requiredOption('--to <file>', 'the file, HTML')
    .requiredOption('--parts <parts>', 'what is shown beside the names, as state,notes,rank,label')
    .option('--comment <text>', 'a comment, "us-ohsu: text" for one on a school; may be repeated', collect, [])
    .option('--by <name>', 'who comments', '')
    .option('--after <file>', 'what was shared before: its comments are kept, and the version counts on')
    .addHelpText(
      'after',
      examples(
        'bearings shortlist share profile.toml --parts title,state,label,notes --to list.html',
        'bearings shortlist share profile.toml --parts state --after list.html --by Ana --comment "us-ohsu: ask about Casper" --to list-2.html',
      ),
    )
    .action(async (file, options) =>
      end(await (await import('../commands/shortlist-pages.js')).shareShortlist(world, file, options)),
    );
  dated(common(shortlist.command('sheet <profile>')))
    .description('write a sheet to print for an advisor: fits with intervals, labels, costs, sources, what is unknown')
    .requiredOption('--to <file>', 'the file, HTML')
    .option('--without-person', 'leave out what the profile says of scores, residence and means')
    .option('--with-licensed', 'for yourself: with numbers whose source lets nobody pass them on')
    .addHelpText('after', examples('bearings shortlist sheet profile.toml --to sheet.html'))
    .action(async (file, options) =>
      end(await (await import('../commands/shortlist-pages.js')).writeShortlistSheet(world, file, options)),
    );
  dated(common(shortlist.command('look <profile>')))
    .description(
      'keep what is seen of the list today, to tell later what has changed; for yourself, not to be passed on',
    )
    .option('--to <file>', 'the file, JSON; else it is printed')
    .addHelpText('after', examples('bearings shortlist look profile.toml --to look-2026-11-27.json'))
    .action(async (file, options) =>
      end(await (await import('../commands/shortlist-look.js')).lookAtShortlist(world, file, options)),
    );
  dated(common(shortlist.command('diff <profile> <look>')))
    .description('tell what has changed since a look: schools, states, deadlines, requirements, ranks, data')
    .addHelpText('after', examples('bearings shortlist diff profile.toml look-2026-11-27.json'))
    .action(async (file, look, options) =>
      end(await (await import('../commands/shortlist-look.js')).diffShortlist(world, file, look, options)),
    );
};

function dated(command: Command): Command {
  return command
    .option('--cohort <id>', 'the schools that ranks are among', 'us-2026')
    .option('--today <date>', 'the day it is made; else today');
}
