throw new Error('@auth0/actions/pre-user-registration/v2 has types alone: nothing can be required from it. Specs require @auth0/actions/TRIGGER/VERSION/test.');
