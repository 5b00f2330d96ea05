throw new Error('@auth0/actions/post-login/v1 has types alone: nothing can be required from it. Specs require @auth0/actions/TRIGGER/VERSION/test.');
