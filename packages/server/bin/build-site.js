#!/usr/bin/env node
import '../dist/build-site.js';
