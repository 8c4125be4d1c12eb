// The in-memory inbox keeps the inbox contract.
import { createMemoryInbox } from '#storage/memory-inbox.ts';
import { describeInbox } from '../contracts/inbox-contract.ts';

describeInbox('The memory inbox', createMemoryInbox);
