/** Schemas as libraries and interfaces write them: Pydantic, Zod, OpenAPI, function calling. */
export const realSchemas: readonly { name: string; schema: unknown }[] = [
  {
    name: 'a person, strictly',
    schema: {
      type: 'object',
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 40 },
        age: { type: 'integer', minimum: 0, maximum: 150 },
        email: { type: ['string', 'null'], format: 'email' },
        tags: { type: 'array', items: { type: 'string', pattern: '^[a-z]+$' }, maxItems: 5 },
      },
      required: ['name', 'age', 'email', 'tags'],
      additionalProperties: false,
    },
  },
  {
    name: 'steps of a solution',
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: {
        steps: { type: 'array', items: { $ref: '#/$defs/step' } },
        final_answer: { type: 'string' },
      },
      $defs: {
        step: {
          type: 'object',
          properties: { explanation: { type: 'string' }, output: { type: 'string' } },
          required: ['explanation', 'output'],
          additionalProperties: false,
        },
      },
      required: ['steps', 'final_answer'],
      additionalProperties: false,
    },
  },
  {
    name: 'a tree that contains itself',
    schema: {
      type: 'object',
      properties: {
        type: { type: 'string', enum: ['div', 'button', 'header', 'section', 'field', 'form'] },
        label: { type: 'string' },
        children: { type: 'array', items: { $ref: '#' }, maxItems: 2 },
      },
      required: ['type', 'label', 'children'],
      additionalProperties: false,
    },
  },
  {
    name: 'a linked list',
    schema: {
      type: 'object',
      properties: { list: { $ref: '#/$defs/node' } },
      $defs: {
        node: {
          type: 'object',
          properties: { value: { type: 'number' }, next: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] } },
          required: ['value', 'next'],
          additionalProperties: false,
        },
      },
      required: ['list'],
    },
  },
  {
    name: 'what Pydantic writes',
    schema: {
      $defs: {
        Colour: { enum: ['red', 'green'], title: 'Colour', type: 'string' },
        Item: {
          properties: {
            sku: { pattern: '^[A-Z]{3}-\\d{4}$', title: 'Sku', type: 'string' },
            price: { exclusiveMinimum: 0, title: 'Price', type: 'number' },
            colour: { anyOf: [{ $ref: '#/$defs/Colour' }, { type: 'null' }], default: null },
          },
          required: ['sku', 'price'],
          title: 'Item',
          type: 'object',
        },
      },
      properties: {
        id: { format: 'uuid', title: 'Id', type: 'string' },
        created: { format: 'date-time', title: 'Created', type: 'string' },
        items: { items: { $ref: '#/$defs/Item' }, minItems: 1, title: 'Items', type: 'array' },
        notes: { additionalProperties: { type: 'string' }, title: 'Notes', type: 'object' },
        size: { maxItems: 2, minItems: 2, prefixItems: [{ type: 'integer' }, { type: 'string' }], type: 'array' },
      },
      required: ['id', 'created', 'items'],
      title: 'Order',
      type: 'object',
    },
  },
  {
    name: 'a union told apart by a tag, as Zod writes it',
    schema: {
      oneOf: [
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'circle' },
            radius: { type: 'number', minimum: 0, maximum: 99.5 },
          },
          required: ['kind', 'radius'],
          additionalProperties: false,
        },
        {
          type: 'object',
          properties: {
            kind: { type: 'string', const: 'box' },
            sides: { type: 'array', items: { type: 'integer', exclusiveMinimum: 0 }, minItems: 2, maxItems: 3 },
          },
          required: ['kind', 'sides'],
          additionalProperties: false,
        },
      ],
    },
  },
  {
    name: 'parts put together by allOf',
    schema: {
      definitions: { base: { type: 'object', properties: { id: { type: 'integer' } }, required: ['id'] } },
      allOf: [
        { $ref: '#/definitions/base' },
        { properties: { label: { type: 'string' }, id: { maximum: 99 } }, required: ['label'] },
      ],
      unevaluatedProperties: false,
    },
  },
  {
    name: 'arguments of a function',
    schema: {
      type: 'object',
      properties: {
        location: { type: 'string', description: 'The city and state, e.g. San Francisco, CA' },
        unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
        days: { type: 'integer', minimum: 1, maximum: 14, default: 3 },
      },
      required: ['location'],
    },
  },
  {
    name: 'a network address',
    schema: {
      type: 'object',
      properties: {
        host: {
          anyOf: [
            { type: 'string', format: 'hostname' },
            { type: 'string', format: 'ipv4' },
            { type: 'string', format: 'ipv6' },
          ],
        },
        port: { type: 'integer', minimum: 1, maximum: 65535 },
        url: { type: 'string', format: 'uri' },
        ttl: { type: 'string', format: 'duration' },
      },
      required: ['host', 'port', 'url', 'ttl'],
    },
  },
  {
    name: 'names of a pattern',
    schema: {
      type: 'object',
      patternProperties: { '^x-[a-z]{1,8}$': { type: 'integer' }, '^y': { type: ['string', 'null'] } },
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 4,
    },
  },
  {
    name: 'a map of lists',
    schema: {
      type: 'object',
      additionalProperties: { type: 'array', items: { type: 'boolean' }, minItems: 1, maxItems: 3 },
      propertyNames: { pattern: '^[a-z_]{1,10}$' },
    },
  },
  { name: 'a format for several types', schema: { type: ['string', 'integer'], format: 'date' } },
  { name: 'a number alone', schema: { type: 'number', minimum: -1.25, exclusiveMaximum: 1e3 } },
  { name: 'any value', schema: {} },
  { name: 'a list of any kind', schema: { type: 'array', maxItems: 3 } },
  {
    name: 'money',
    schema: { type: 'array', minItems: 2, maxItems: 2, items: { type: 'integer', multipleOf: 25, minimum: -500 } },
  },
]
