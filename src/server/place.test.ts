import { expect, test } from 'vitest';
import { postgresPlace } from './place.ts';

test('a PostgreSQL is named by its machine and its database, never with its password', () => {
  const { vi, en } = postgresPlace('postgres://nguoi:mat-khau@may.example.vn:5432/nam_vung?sslmode=require');
  expect([vi, en]).toEqual(Array(2).fill('PostgreSQL may.example.vn:5432/nam_vung'));
});
