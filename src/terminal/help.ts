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

PATH is the folder of the submission (default: the current folder). check also accepts an archive: ARCHIVE.zip.
start writes a new submission to DIR (default: the current folder), and changes no existing file. check then lists
what only you can write.
pack checks the submission and, if it is ready, writes the archive to submit, one for each integration.
preview checks the submission and writes a web page with its listing, as customers will see it.

Options of check
  --format FORMAT        text (default), json, markdown, html, sarif, junit or github (workflow commands);
                         FORMAT=FILE writes to a file, and may be repeated. If every report goes to a file, the
                         terminal only shows the verdict
  --output FILE          write the report to FILE instead of standard output
  --open                 open the HTML report in a browser; without --format html=FILE, it is a temporary file
  --config FILE          the configuration file, in the repository (default: its .github/integration-check.yml)
  --fail-on SEVERITY     error (default), warning or never
  --isolation WALL       what the tests run behind: auto (default: the best wall that this machine has, or none),
                         required (a wall, with sudo if nothing else provides one; without a wall, the tests do not
                         run), container (Docker or Podman)
  --no-tests             do not run the spec
  --no-probe             do not run the probe, which executes the Action with faults
  --scenario ID          run only this scenario of the probe (http-500, never-answers, no-secret:API_KEY, …), and
                         print its requests, logs, calls and times on standard error
  --no-install           do not install the dependencies of the manifest, and do not ask for advisories on them
  --no-audit             do not ask the package registry for advisories on these dependencies
  --against BASE         show what has changed in behaviour and surface since BASE: a git revision, a JSON report of
                         this tool, or an archive; what weakens the submission comes first
  --digest SHA256        the digest that the archive must have, as pack printed it
  --watch                check again on each change, and show the open findings: those of the texts at once, those of
                         tests and probe afterwards. Keys: f corrects like --fix, r shows the whole report, q quits. The
                         exit status is that of the last check
  --fix                  first correct what needs no judgement (names of fields and properties, the wrong store, a
                         version with "^"). Standard error lists what was corrected, and what was left and why. The report
                         covers the rest. Refused if git has uncommitted changes, or if there is no git
  --force                with --fix, or with f of --watch: correct anyway
  --verbose              show every answer to Auth0's questions, and print on standard error what the tests run in:
                         Node.js, isolation, limits, dependencies
  --explain RULE         print what RULE finds, why, and how to fix it, with examples, and check nothing.
                         Instead of the rule's id, RULE can be words that it is about: timeout, api-key
  --report-false-alarm RULE
                         instead of the report, print what RULE found, to paste into an issue: its message and the statement,
                         with names, but without texts, addresses and comments. Exit status 0, or 2 if RULE found nothing
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
  --flow FLOW            start from the example of a flow: post-login, credentials-exchange, pre-user-registration,
                         post-user-registration, post-change-password, send-phone-message,
                         password-reset-post-challenge, custom-token-exchange, custom-phone-provider,
                         custom-email-provider, event-stream or post-credential-validation
  --from SOURCE          make a submission from an Action that you have: a file with its code, its JSON from the
                         Management API, or the output of auth0-deploy-cli (the JSON or the folder). The Action runs
                         behind a wall, to write a spec of what it does
  --service NAME         the name of your service (default: the folder's name; with --from, the Action's in the tenant)
  --secret NAME          a secret, such as API_KEY, instead of the example's; may be repeated: further ones are added
  --field NAME[=DEFAULT] a configuration field to add, or the default of one that the example has; may be repeated
  --yes                  ask nothing. In a terminal, start asks for what these options leave open; elsewhere it never asks

Exit status
  0  ready; for preview: the page was written
  1  findings at or above --fail-on
  2  bad usage or configuration, or --fix refused
  3  infrastructure: the package registry did not serve a dependency, or a file could not be written
  4  a defect of this tool; the report has what is known

${home.isKnown ? `Documentation: ${home.url}` : NO_HOME}
`;
