export * from './run-book';
