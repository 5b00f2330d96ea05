import { home, NO_HOME } from '../home.ts';

export const help = `Checks an Auth0 Actions Integration submission.

Usage
  actions-integration-check start [DIR] --flow FLOW [options]
  actions-integration-check start [DIR] --from ACTION.js|ACTION.json|FOLDER [--service NAME]
  actions-integration-check check [PATH] [options]
  actions-integration-check check [PATH] --watch
  actions-integration-check pack [PATH] [--output FILE|FOLDER] [--force]
  actions-integration-check preview [PATH] [--output FILE] [--open]
  actions-integration-check --explain RULE

PATH is the folder of the submission (default: the current folder). check takes an archive too: ARCHIVE.zip.
start writes a new submission to DIR (default: the current folder), and changes no file that is there. check then
names what only you can write.
pack checks the submission and, where it is ready, writes the archive that is submitted, one for each integration.
preview checks the submission and writes its listing, as customers will see it, as one web page.

Options of check
  --format FORMAT        text (default), json, markdown, html, sarif, junit or github (workflow commands);
                         FORMAT=FILE writes to a file, and may be repeated. Where every report goes to a file, the
                         terminal shows the verdict alone
  --output FILE          write the report to FILE instead of standard output
  --open                 open the HTML report in a browser; without --format html=FILE, it is a temporary file
  --config FILE          the configuration file, in the repository (default: its .github/integration-check.yml)
  --fail-on SEVERITY     error (default), warning or never
  --isolation WALL       what the tests run behind: auto (default: the best wall that this machine has, or none),
                         required (a wall, by sudo where nothing else gives one, or the tests are not run), container
                         (Docker or Podman)
  --no-tests             do not run the spec
  --no-probe             do not execute the Action against faults
  --scenario ID          of these executions, run this one alone (http-500, never-answers, no-secret:API_KEY, …), and print
                         its requests, logs, calls and times on standard error
  --no-install           do not install the dependencies that the manifest declares, nor ask for advisories on them
  --no-audit             do not ask the package registry for advisories on these dependencies
  --against BASE         tell what is new in behaviour and surface since BASE: a git revision, a JSON report of this
                         tool, or an archive; first what weakens
  --digest SHA256        the digest that an archive has to have, as pack printed it
  --watch                check again on each change, and show what is open: texts at once, tests and probe of what they touch
                         behind them. Keys: f corrects as --fix does, r shows the whole report, q ends. The exit status is
                         that of the last check
  --fix                  first correct what needs no judgement (names of fields and properties, the wrong store, a
                         version with "^"). Standard error lists what was corrected, and what was left and why; the report
                         is of the rest.
                         Refused where git has changes that are not committed, and where there is no git
  --force                with --fix, or f of --watch: correct it all the same
  --verbose              show every answer to Auth0's questions; tell what the tests run in: the Node.js, its isolation,
                         limits, dependencies (standard error)
  --explain RULE         print what RULE finds, why, and how to fix it, with examples; nothing is checked.
                         In place of the rule's id, words that it is about: timeout, api-key
  --report-false-alarm RULE
                         instead of the report, print what RULE found, to paste into an issue: its message and the statement,
                         with names, and without texts, addresses and comments. Exit status 0, or 2 where RULE found nothing
  --help, --version

Options of pack
  --output FILE|FOLDER   where the archive goes (default: integration-action.zip in the current folder)
  --force                pack what is not ready, under a name that says so
  --config, --isolation, --verbose as above

Options of preview
  --output FILE          where the page goes (default: listing-preview.html in the current folder)
  --open                 open the page in a browser; without --output, it is a temporary file
  --config, --isolation, --no-tests, --no-probe, --no-install, --no-audit, --verbose as above

Options of start
  --flow FLOW            begin from the example of a flow: post-login, credentials-exchange, pre-user-registration,
                         post-user-registration, post-change-password, send-phone-message,
                         password-reset-post-challenge, custom-token-exchange, custom-phone-provider,
                         custom-email-provider, event-stream or post-credential-validation
  --from SOURCE          make the submission of an Action that you have: a file with its code, the JSON that the
                         Management API answers, or what auth0-deploy-cli writes (the JSON or the folder). The Action
                         is run, behind a wall, to write a spec of what it does
  --service NAME         the name of your service (default: the folder's name; with --from, the Action's in the tenant)
  --secret NAME          a secret, such as API_KEY, in place of the example's; may be repeated, and the rest is added
  --field NAME[=DEFAULT] a configuration field to add, or the default of one that the example has; may be repeated
  --yes                  ask nothing. In a terminal, start asks for what these options leave open; elsewhere it never asks

Exit status
  0  ready; of preview, the page was written
  1  findings at or above --fail-on
  2  bad usage or configuration, or --fix refused
  3  infrastructure: the package registry did not serve a dependency, or a file could not be written
  4  a defect of this tool; the report says what was known

${home.isKnown ? `Documentation: ${home.url}` : NO_HOME}
`;
