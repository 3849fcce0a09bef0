// Written by scripts/build.ts with solc 0.8.37. Do not edit.

/** Storage of every contract that can be upgraded, struct by struct: "slot.offset type name". */
export const upgradeableLayouts: Record<string, Record<string, string[]>> = {
  "Datanets": {
    "struct Datanets.DatanetsStorage": [
      "0.0 uint256 datanetCount",
      "1.0 uint256 batchCount",
      "2.0 uint256 releaseCount",
      "3.0 mapping(uint256 => struct IDatanets.Datanet) datanets",
      "4.0 mapping(uint256 => struct IDatanets.Batch) batches",
      "5.0 mapping(uint256 => struct IDatanets.Release) releases",
      "6.0 mapping(bytes32 => uint256) batchOf",
      "7.0 mapping(uint256 => mapping(address => bool)) allowed",
      "8.0 mapping(uint256 => struct IDatanets.Case) cases",
      "9.0 mapping(address => uint256) credit",
      "10.0 mapping(uint256 => mapping(address => uint48)) passedUntil",
      "11.0 mapping(bytes32 => bool) usedPasses"
    ],
    "struct IDatanets.Datanet": [
      "0.0 bytes32 licence",
      "1.0 bytes32 metadata",
      "2.0 uint96 batchBond",
      "2.12 enum IDatanets.Mode mode",
      "2.13 uint48 createdAt",
      "2.19 uint32 liveBatches",
      "3.0 string name",
      "4.0 uint96 accessPrice",
      "4.12 uint32 reviewDomain",
      "4.16 uint16 panel",
      "4.18 uint16 passMark",
      "5.0 address examiner",
      "6.0 bytes32 exam"
    ],
    "struct IDatanets.Batch": [
      "0.0 bytes32 root",
      "1.0 bytes32 metadata",
      "2.0 uint256 datanetId",
      "3.0 address contributor",
      "3.20 uint96 bond",
      "4.0 uint64 size",
      "4.8 uint32 count",
      "4.12 uint48 contributedAt",
      "4.18 bool tombstoned",
      "4.19 enum IDatanets.Erasure erasure",
      "4.20 enum IDatanets.Verdict verdict",
      "4.21 uint16 openReports",
      "4.23 uint64 caseId"
    ],
    "struct IDatanets.Release": [
      "0.0 bytes32 root",
      "1.0 bytes32 manifest",
      "2.0 uint256 datanetId",
      "3.0 uint32 batchCount",
      "3.4 uint48 publishedAt"
    ],
    "struct IDatanets.Case": [
      "0.0 uint256 batchId",
      "1.0 enum IDatanets.Fault fault",
      "1.1 address reporter"
    ]
  },
  "Models": {
    "struct Models.ModelsStorage": [
      "0.0 uint256 count",
      "1.0 mapping(uint256 => struct IModels.Model) models",
      "2.0 mapping(uint256 => mapping(address => bool)) operators",
      "3.0 mapping(uint256 => uint256) latest"
    ],
    "struct IModels.Model": [
      "0.0 uint128 parentId",
      "0.16 uint128 baseId",
      "1.0 bytes32 digest",
      "2.0 bytes32 descriptor",
      "3.0 bytes32 checkpointRoot",
      "4.0 bytes32 indexRoot",
      "5.0 bytes32 audit",
      "6.0 uint96 basePrice",
      "6.12 uint96 tokenPrice",
      "6.24 enum IModels.Kind kind",
      "6.25 bool retired",
      "6.26 uint48 registeredAt",
      "7.0 bytes32 metadata",
      "8.0 string name",
      "9.0 uint256[] releaseIds",
      "10.0 struct IModels.Parent[] parents",
      "11.0 uint128 previousId",
      "11.16 uint96 lineId",
      "11.28 uint32 version",
      "12.0 bytes32[] licences",
      "13.0 struct ILicences.Terms terms"
    ],
    "struct IModels.Parent": [
      "0.0 uint128 modelId",
      "0.16 uint16 share"
    ],
    "struct ILicences.Terms": [
      "0.0 bytes32 id",
      "1.0 bytes32 textHash",
      "2.0 uint256 territory",
      "3.0 uint16 share",
      "3.2 uint48 expiry",
      "3.8 bool train",
      "3.9 bool derive",
      "3.10 bool commercial",
      "3.11 bool shareAlike",
      "3.12 bool attribution"
    ]
  },
  "Parameters": {
    "struct Parameters.ParametersStorage": [
      "0.0 bytes32[] keys",
      "1.0 mapping(bytes32 => struct IParameters.Parameter) parameters"
    ],
    "struct IParameters.Parameter": [
      "0.0 uint256 value",
      "1.0 uint256 min",
      "2.0 uint256 max",
      "3.0 bytes32 unit",
      "4.0 string description"
    ]
  },
  "Licences": {
    "struct Licences.LicencesStorage": [
      "0.0 mapping(bytes32 => struct ILicences.Terms) terms",
      "1.0 mapping(bytes32 => bool) registered"
    ],
    "struct ILicences.Terms": [
      "0.0 bytes32 id",
      "1.0 bytes32 textHash",
      "2.0 uint256 territory",
      "3.0 uint16 share",
      "3.2 uint48 expiry",
      "3.8 bool train",
      "3.9 bool derive",
      "3.10 bool commercial",
      "3.11 bool shareAlike",
      "3.12 bool attribution"
    ]
  },
  "Operators": {
    "struct Operators.OperatorsStorage": [
      "0.0 struct IOperators.Terms terms",
      "1.0 mapping(address => struct IOperators.Operator) operators",
      "2.0 mapping(uint64 => mapping(address => struct Operators.Posted)) posted",
      "3.0 mapping(uint64 => mapping(address => bool)) counted",
      "4.0 mapping(address => struct Operators.Beats) beats"
    ],
    "struct IOperators.Terms": [
      "0.0 uint32 bondBps",
      "0.4 uint96 listingBond"
    ],
    "struct IOperators.Operator": [
      "0.0 enum IOperators.Status status",
      "0.1 uint96 bond",
      "0.13 uint48 registeredAt",
      "1.0 struct IOperators.Profile profile",
      "4.0 struct IOperators.Benchmark benchmark"
    ],
    "struct IOperators.Profile": [
      "0.0 string endpoint",
      "1.0 bytes32 hardware",
      "2.0 uint8 proofs",
      "2.1 uint96 tokenPrice",
      "2.13 uint96 leastPrice"
    ],
    "struct IOperators.Benchmark": [
      "0.0 uint64 trainingRate",
      "0.8 uint64 answerRate",
      "0.16 uint48 measuredAt",
      "1.0 bytes32 evidence"
    ],
    "struct Operators.Posted": [
      "0.0 bytes32 root",
      "1.0 uint48 countableAt",
      "1.6 uint32 operators"
    ],
    "struct Operators.Beats": [
      "0.0 uint64 periods",
      "0.8 uint64 beats"
    ]
  },
  "AgentIdentity": {
    "struct AgentIdentity.AgentIdentityStorage": [
      "0.0 uint256 count",
      "1.0 mapping(uint256 => address) wallets",
      "2.0 mapping(uint256 => mapping(string => bytes)) metadata"
    ]
  },
  "AgentValidation": {
    "struct AgentValidation.AgentValidationStorage": [
      "0.0 mapping(bytes32 => struct AgentValidation.Validation) validations",
      "1.0 mapping(uint256 => bytes32[]) byAgent",
      "2.0 mapping(address => bytes32[]) byValidator",
      "3.0 mapping(bytes32 => struct AgentValidation.Tally) tallies"
    ],
    "struct AgentValidation.Validation": [
      "0.0 address validator",
      "0.20 uint8 response",
      "0.21 bool responded",
      "0.22 uint48 updatedAt",
      "1.0 uint256 agentId",
      "2.0 bytes32 responseHash",
      "3.0 string tag"
    ],
    "struct AgentValidation.Tally": [
      "0.0 uint64 count",
      "0.8 uint128 sum"
    ]
  },
  "Reputation": {
    "struct Reputation.ReputationStorage": [
      "0.0 struct IScoreRegistry.Terms terms",
      "1.0 mapping(uint32 => struct Reputation.Domain) domains",
      "2.0 mapping(uint32 => mapping(uint64 => struct IScoreRegistry.Epoch)) epochs",
      "3.0 mapping(uint32 => mapping(uint64 => mapping(address => uint256))) corrections",
      "4.0 mapping(uint256 => struct Reputation.Case) cases"
    ],
    "struct IScoreRegistry.Terms": [
      "0.0 uint32 halfLife",
      "0.4 uint16 earningsShare",
      "0.6 uint32 window",
      "0.10 uint96 bond",
      "0.22 uint16 panel",
      "0.24 uint32 reviewDomain"
    ],
    "struct Reputation.Domain": [
      "0.0 uint64 last",
      "0.8 uint64 pending",
      "1.0 struct Checkpoints.Trace208 finals"
    ],
    "struct Checkpoints.Trace208": [
      "0.0 struct Checkpoints.Checkpoint208[] _checkpoints"
    ],
    "struct Checkpoints.Checkpoint208": [
      "0.0 uint48 _key",
      "0.6 uint208 _value"
    ],
    "struct IScoreRegistry.Epoch": [
      "0.0 bytes32 root",
      "1.0 bytes32 data",
      "2.0 uint128 total",
      "2.16 uint128 counted",
      "3.0 address scorekeeper",
      "3.20 uint96 bond",
      "4.0 uint48 computedAt",
      "4.6 uint48 finalisableAt",
      "4.12 uint48 finalisedAt",
      "4.18 uint32 halfLife",
      "4.22 uint16 earningsShare",
      "4.24 uint32 openChallenges",
      "4.28 enum IScoreRegistry.State state"
    ],
    "struct Reputation.Case": [
      "0.0 uint32 domain",
      "0.4 uint64 epochId",
      "0.12 address account",
      "1.0 address by",
      "2.0 uint128 score",
      "2.16 uint128 corrected"
    ]
  }
}
