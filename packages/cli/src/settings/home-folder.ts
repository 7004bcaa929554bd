export { homeFolder } from '@bearings/store';
