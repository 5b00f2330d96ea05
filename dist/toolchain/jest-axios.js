"use strict";jest.mock("axios",()=>jest.requireActual("actions-integration-check/mocks/axios"),{virtual:!0});
