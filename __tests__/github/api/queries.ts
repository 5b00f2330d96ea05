import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, GraphQLError, graphqlSync } from 'graphql';
import type { Answer } from './routes.ts';
import type { State } from './state.ts';

let loaded: GraphQLSchema | undefined;

/** GitHub's own GraphQL schema: 1.2 MB, and a second, once for each test file. The package's entry is an ES module that also reads two others. */
export function querySchema(): GraphQLSchema {
  const file = path.resolve(__dirname, '../../../node_modules/@octokit/graphql-schema/schema.graphql');
  return (loaded ??= buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true, assumeValid: true }));
}

/** Answers a query like GitHub: with status 200, and with errors and no data if its schema does not allow the query. */
export function answerQuery(body: unknown, state: State): { readonly answer: Answer; readonly faults: string[] } {
  const { query: source, variables } = (body ?? {}) as { query?: unknown; variables?: Record<string, unknown> };
  if (typeof source !== 'string') {
    return { answer: { status: 400, body: { message: 'A query attribute must be specified.' } }, faults: ['no query'] };
  }
  const { data, errors = [] } = graphqlSync({
    schema: querySchema(),
    source,
    variableValues: variables,
    rootValue: rootOf(state),
  });
  // Not found is an answer. An error without a type is a query that GitHub would refuse, or an answer that it would not give.
  const faults = errors.filter(({ extensions }) => extensions['type'] === undefined).map(({ message }) => message);
  const told = errors.map(({ extensions: { type }, message, locations, path: at }) => ({
    ...(type === undefined ? {} : { type }),
    ...(at === undefined ? {} : { path: at }),
    locations,
    message,
  }));
  const answer = {
    ...(data === undefined || data === null ? {} : { data }),
    ...(told.length === 0 ? {} : { errors: told }),
  };
  return { answer: { status: 200, body: answer }, faults };
}

function rootOf({ login, owner, repo, headSha, author }: State): object {
  const isBot = author.endsWith('[bot]');
  const pull = {
    headRefOid: headSha,
    author: { __typename: isBot ? 'Bot' : 'User', login: author.replace(/\[bot\]$/, '') },
  };
  return {
    viewer: { login },
    repository: (given: { owner: string; name: string }) => {
      if (given.owner !== owner || given.name !== repo)
        throw notFound(`a Repository with the name '${given.owner}/${given.name}'`);
      return {
        pullRequest: ({ number }: { number: number }) => {
          if (number !== 7) throw notFound(`a PullRequest with the number of ${number}`);
          return pull;
        },
      };
    },
  };
}

function notFound(what: string): GraphQLError {
  return new GraphQLError(`Could not resolve to ${what}.`, { extensions: { type: 'NOT_FOUND' } });
}
