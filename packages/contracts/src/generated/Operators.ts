// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const operatorsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "contract IJobs",
        "name": "jobs_",
        "type": "address"
      },
      {
        "internalType": "uint48",
        "name": "periodSeconds_",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "heartbeatWindow_",
        "type": "uint48"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AccessManagedInvalidAuthority",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "delay",
        "type": "uint32"
      }
    ],
    "name": "AccessManagedRequiredDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AccessManagedUnauthorized",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      }
    ],
    "name": "AddressEmptyCode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "ERC1967InvalidImplementation",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC1967NonPayable",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "InvalidInitialization",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "siblings",
        "type": "uint256"
      }
    ],
    "name": "MerkleTree_Malformed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "NotInitializing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Operators_AlreadyCounted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      }
    ],
    "name": "Operators_AlreadyPosted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Operators_AlreadyRegistered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "countableAt",
        "type": "uint256"
      }
    ],
    "name": "Operators_ChallengeOver",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Operators_EmptyRoot",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "measuredAt",
        "type": "uint48"
      },
      {
        "internalType": "uint256",
        "name": "time",
        "type": "uint256"
      }
    ],
    "name": "Operators_FutureBenchmark",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Operators_Halted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bytesGiven",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bytesAllowed",
        "type": "uint256"
      }
    ],
    "name": "Operators_InvalidEndpoint",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "bondBps",
        "type": "uint32"
      },
      {
        "internalType": "uint32",
        "name": "most",
        "type": "uint32"
      }
    ],
    "name": "Operators_InvalidTerms",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Operators_NoProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "enum IOperators.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "Operators_NotActive",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "countableAt",
        "type": "uint256"
      }
    ],
    "name": "Operators_NotCountable",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Operators_NotHalted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Operators_NotRegistered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "Operators_NotUnderRoot",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      }
    ],
    "name": "Operators_NothingPosted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "Operators_OwnWatcher",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "endsAt",
        "type": "uint256"
      }
    ],
    "name": "Operators_PeriodNotOver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "Operators_PeriodTooOld",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      }
    ],
    "name": "Operators_SignatureHolds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "jobs",
        "type": "uint256"
      }
    ],
    "name": "Operators_WorkOpen",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "UUPSUnauthorizedCallContext",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "slot",
        "type": "bytes32"
      }
    ],
    "name": "UUPSUnsupportedProxiableUUID",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "authority",
        "type": "address"
      }
    ],
    "name": "AuthorityUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "trainingRate",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "answerRate",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "measuredAt",
        "type": "uint48"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "BenchmarkPublished",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "beats",
        "type": "uint256"
      }
    ],
    "name": "HeartbeatsCounted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "operators",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "data",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "countableAt",
        "type": "uint48"
      }
    ],
    "name": "HeartbeatsPosted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "name": "HeartbeatsRefuted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      }
    ],
    "name": "Initialized",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "OperatorLeft",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "OperatorRegistered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "endpoint",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "hardware",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "proofs",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "tokenPrice",
        "type": "uint96"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "leastPrice",
        "type": "uint96"
      }
    ],
    "name": "ProfileChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum IOperators.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "StatusChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "bondBps",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "listingBond",
        "type": "uint96"
      }
    ],
    "name": "TermsChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "implementation",
        "type": "address"
      }
    ],
    "name": "Upgraded",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "UPGRADE_INTERFACE_VERSION",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "authority",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      }
    ],
    "name": "bondFor",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "period",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "slots",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct IOperators.Heartbeats",
        "name": "beats",
        "type": "tuple"
      },
      {
        "internalType": "uint64",
        "name": "postedFor",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "count",
            "type": "uint256"
          },
          {
            "internalType": "bytes32[]",
            "name": "siblings",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct MerkleTree.Proof",
        "name": "proof",
        "type": "tuple"
      }
    ],
    "name": "challengeHeartbeats",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "period",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "slots",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct IOperators.Heartbeats",
        "name": "beats",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "count",
            "type": "uint256"
          },
          {
            "internalType": "bytes32[]",
            "name": "siblings",
            "type": "bytes32[]"
          }
        ],
        "internalType": "struct MerkleTree.Proof",
        "name": "proof",
        "type": "tuple"
      }
    ],
    "name": "countHeartbeats",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "slots",
        "type": "uint256"
      }
    ],
    "name": "digestOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "eip712Domain",
    "outputs": [
      {
        "internalType": "bytes1",
        "name": "fields",
        "type": "bytes1"
      },
      {
        "internalType": "string",
        "name": "name",
        "type": "string"
      },
      {
        "internalType": "string",
        "name": "version",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "verifyingContract",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256[]",
        "name": "extensions",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "getOperator",
    "outputs": [
      {
        "components": [
          {
            "internalType": "enum IOperators.Status",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "registeredAt",
            "type": "uint48"
          },
          {
            "components": [
              {
                "internalType": "string",
                "name": "endpoint",
                "type": "string"
              },
              {
                "internalType": "bytes32",
                "name": "hardware",
                "type": "bytes32"
              },
              {
                "internalType": "uint8",
                "name": "proofs",
                "type": "uint8"
              },
              {
                "internalType": "uint96",
                "name": "tokenPrice",
                "type": "uint96"
              },
              {
                "internalType": "uint96",
                "name": "leastPrice",
                "type": "uint96"
              }
            ],
            "internalType": "struct IOperators.Profile",
            "name": "profile",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint64",
                "name": "trainingRate",
                "type": "uint64"
              },
              {
                "internalType": "uint64",
                "name": "answerRate",
                "type": "uint64"
              },
              {
                "internalType": "uint48",
                "name": "measuredAt",
                "type": "uint48"
              },
              {
                "internalType": "bytes32",
                "name": "evidence",
                "type": "bytes32"
              }
            ],
            "internalType": "struct IOperators.Benchmark",
            "name": "benchmark",
            "type": "tuple"
          }
        ],
        "internalType": "struct IOperators.Operator",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "watcher",
        "type": "address"
      }
    ],
    "name": "heartbeatRoot",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint48",
        "name": "countableAt",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "heartbeatWindow",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "bondBps",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "listingBond",
            "type": "uint96"
          }
        ],
        "internalType": "struct IOperators.Terms",
        "name": "terms_",
        "type": "tuple"
      }
    ],
    "name": "initialize",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "isConsumingScheduledOp",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "jobs",
    "outputs": [
      {
        "internalType": "contract IJobs",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint64",
            "name": "period",
            "type": "uint64"
          },
          {
            "internalType": "uint256",
            "name": "slots",
            "type": "uint256"
          },
          {
            "internalType": "bytes",
            "name": "signature",
            "type": "bytes"
          }
        ],
        "internalType": "struct IOperators.Heartbeats",
        "name": "beats",
        "type": "tuple"
      }
    ],
    "name": "leafOf",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "leave",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint8",
        "name": "proof",
        "type": "uint8"
      }
    ],
    "name": "offers",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "periodSeconds",
    "outputs": [
      {
        "internalType": "uint48",
        "name": "",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "period",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "operators",
        "type": "uint32"
      },
      {
        "internalType": "bytes32",
        "name": "data",
        "type": "bytes32"
      }
    ],
    "name": "postHeartbeats",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "proxiableUUID",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "trainingRate",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "answerRate",
            "type": "uint64"
          },
          {
            "internalType": "uint48",
            "name": "measuredAt",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "evidence",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IOperators.Benchmark",
        "name": "benchmark",
        "type": "tuple"
      }
    ],
    "name": "publishBenchmark",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "string",
            "name": "endpoint",
            "type": "string"
          },
          {
            "internalType": "bytes32",
            "name": "hardware",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "proofs",
            "type": "uint8"
          },
          {
            "internalType": "uint96",
            "name": "tokenPrice",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "leastPrice",
            "type": "uint96"
          }
        ],
        "internalType": "struct IOperators.Profile",
        "name": "profile",
        "type": "tuple"
      }
    ],
    "name": "register",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "reliabilityOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "paid",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "late",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "missed",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "refuted",
            "type": "uint32"
          },
          {
            "internalType": "uint64",
            "name": "periods",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "beats",
            "type": "uint64"
          }
        ],
        "internalType": "struct IOperators.Reliability",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newAuthority",
        "type": "address"
      }
    ],
    "name": "setAuthority",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "halted",
        "type": "bool"
      }
    ],
    "name": "setHalted",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bool",
        "name": "paused",
        "type": "bool"
      }
    ],
    "name": "setPaused",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "string",
            "name": "endpoint",
            "type": "string"
          },
          {
            "internalType": "bytes32",
            "name": "hardware",
            "type": "bytes32"
          },
          {
            "internalType": "uint8",
            "name": "proofs",
            "type": "uint8"
          },
          {
            "internalType": "uint96",
            "name": "tokenPrice",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "leastPrice",
            "type": "uint96"
          }
        ],
        "internalType": "struct IOperators.Profile",
        "name": "profile",
        "type": "tuple"
      }
    ],
    "name": "setProfile",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "bondBps",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "listingBond",
            "type": "uint96"
          }
        ],
        "internalType": "struct IOperators.Terms",
        "name": "newTerms",
        "type": "tuple"
      }
    ],
    "name": "setTerms",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "staking",
    "outputs": [
      {
        "internalType": "contract IStaking",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "terms",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "bondBps",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "listingBond",
            "type": "uint96"
          }
        ],
        "internalType": "struct IOperators.Terms",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "newImplementation",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "upgradeToAndCall",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "active",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "locked",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Staking_StakeLocked",
    "type": "error"
  }
] as const

export const operatorsInitCode =
  '0x61012060405230608052348015610014575f5ffd5b5060405161422e38038061422e8339810160408190526100339161014a565b6001600160a01b0380851660a052831660c05265ffffffffffff80831660e05281166101005261006161006a565b505050506101a0565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100ba5760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146101195780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6001600160a01b0381168114610119575f5ffd5b805165ffffffffffff81168114610145575f5ffd5b919050565b5f5f5f5f6080858703121561015d575f5ffd5b84516101688161011c565b60208601519094506101798161011c565b925061018760408601610130565b915061019560608601610130565b905092959194509250565b60805160a05160c05160e0516101005161400b6102235f395f818161044501528181611058015261114701525f81816106c10152610fd401525f81816103eb0152818161083a015261221801525f81816102e201528181611366015281816115aa01526118eb01525f8181611f2401528181611f4d015261208f015261400b5ff3fe6080604052600436106101c5575f3560e01c806399c705fb116100f2578063c428b33f11610092578063d66d9e1911610062578063d66d9e191461067d578063e0b91f9214610691578063f4514fa3146106b0578063f942f917146106e3575f5ffd5b8063c428b33f14610597578063ca674ab9146105b6578063d5025625146105d5578063d5245fb614610642575f5ffd5b8063a4fde6c6116100cd578063a4fde6c614610508578063ad3cb1cc14610527578063b690f5a214610564578063bf7e214f14610583575f5ffd5b806399c705fb146104ab5780639c070dd4146104ca578063a3b8913b146104e9575f5ffd5b80635865c60c116101685780637c8fce23116101385780637c8fce23146103da57806384b0196e1461040d57806389418da3146104345780638fb360371461047e575f5ffd5b80635865c60c14610351578063664b671c1461037d578063789d189c1461039c5780637a9e5e4b146103bb575f5ffd5b80632cc656ef116101a35780632cc656ef146102b25780634cf088d9146102d15780634f1ef2861461031c57806352d1902d1461032f575f5ffd5b806316c38b3c146101c9578063204df910146101ea57806329d719501461021e575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004613012565b610702565b005b3480156101f5575f5ffd5b5061020961020436600461304f565b610775565b60405190151581526020015b60405180910390f35b348015610229575f5ffd5b5061023d610238366004613084565b6107e9565b60405161021591905f60c08201905063ffffffff835116825263ffffffff602084015116602083015263ffffffff604084015116604083015263ffffffff60608401511660608301526001600160401b0360808401511660808301526001600160401b0360a08401511660a083015292915050565b3480156102bd575f5ffd5b506101e86102cc3660046130ad565b61094c565b3480156102dc575f5ffd5b506103047f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610215565b6101e861032a366004613123565b610a9c565b34801561033a575f5ffd5b50610343610ab7565b604051908152602001610215565b34801561035c575f5ffd5b5061037061036b366004613084565b610ad2565b604051610215919061321c565b348015610388575f5ffd5b5061034361039736600461331f565b610cef565b3480156103a7575f5ffd5b506101e86103b636600461335b565b610d6e565b3480156103c6575f5ffd5b506101e86103d5366004613084565b610e16565b3480156103e5575f5ffd5b506103047f000000000000000000000000000000000000000000000000000000000000000081565b348015610418575f5ffd5b50610421610e98565b6040516102159796959493929190613383565b34801561043f575f5ffd5b506104677f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff9091168152602001610215565b348015610489575f5ffd5b50610492610eda565b6040516001600160e01b03199091168152602001610215565b3480156104b6575f5ffd5b506101e86104c5366004613419565b610f10565b3480156104d5575f5ffd5b506101e86104e4366004613444565b610f25565b3480156104f4575f5ffd5b506101e86105033660046134a9565b611204565b348015610513575f5ffd5b506101e861052236600461352e565b61148b565b348015610532575f5ffd5b50610557604051806040016040528060058152602001640352e302e360dc1b81525081565b6040516102159190613564565b34801561056f575f5ffd5b5061034361057e366004613576565b611618565b34801561058e575f5ffd5b506103046116af565b3480156105a2575f5ffd5b506101e86105b136600461352e565b6116ca565b3480156105c1575f5ffd5b506101e86105d03660046135a7565b6116dc565b3480156105e0575f5ffd5b506040805180820182525f808252602091820152815180830183525f516020613fab5f395f51905f525463ffffffff81168083526001600160601b03640100000000909204821692840192835284519081529151169181019190915201610215565b34801561064d575f5ffd5b5061066161065c3660046135c1565b6117e7565b6040805192835265ffffffffffff909116602083015201610215565b348015610688575f5ffd5b506101e8611849565b34801561069c575f5ffd5b506103436106ab3660046135eb565b611912565b3480156106bb575f5ffd5b506104677f000000000000000000000000000000000000000000000000000000000000000081565b3480156106ee575f5ffd5b506101e86106fd366004613602565b61193d565b5f61070c33611cdf565b90506003815460ff166003811115610726576107266131c6565b1415339061075857604051631942908d60e21b81526001600160a01b0390911660048201526024015b60405180910390fd5b5061077181338461076a576001611d4e565b6002611d4e565b5050565b6001600160a01b0382165f9081525f516020613feb5f395f51905f5260205260408120805460019060ff1660038111156107b1576107b16131c6565b1480156107c1575060088360ff16105b80156107df57506003810154600160ff8581169190911b9091161615155b9150505b92915050565b6040805160c0810182525f80825260208201819052818301819052606082018190526080820181905260a082018190529151632254f92560e01b81526001600160a01b0384811660048301529192917f00000000000000000000000000000000000000000000000000000000000000001690632254f9259060240160c060405180830381865afa15801561087f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108a39190613688565b6001600160a01b03939093165f9081527f9a96b79b1cca81fa6c9a2026041f854d2c2f616053e9445f448401c1de92a5046020908152604091829020825160c0810184528387015163ffffffff908116825260608089015182169483019490945260808089015182169583019590955260a0978801511692810192909252546001600160401b0380821693830193909352600160401b9004909116938101939093525090919050565b5f610955611de9565b805490915060ff600160401b82041615906001600160401b03165f8115801561097b5750825b90505f826001600160401b031660011480156109965750303b155b9050811580156109a4575080155b156109c25760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff1916600117855583156109ec57845460ff60401b1916600160401b1785555b6109f587611e11565b610a44604051806040016040528060148152602001734f70656e4c6564676572204f70657261746f727360601b815250604051806040016040528060018152602001603160f81b815250611e22565b610a4d86611e34565b8315610a9357845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50505050505050565b610aa4611f19565b610aad82611fbf565b6107718282611fc8565b5f610ac0612084565b505f516020613fcb5f395f51905f5290565b610b436040805160a080820183525f8083526020808401829052838501829052845192830185526060808452908301829052938201819052818401819052608082015290918201908152604080516080810182525f8082526020828101829052928201819052606082015291015290565b610b4c82611cdf565b6040805160a081019091528154909190829060ff166003811115610b7257610b726131c6565b6003811115610b8357610b836131c6565b8152815461010081046001600160601b03166020830152600160681b900465ffffffffffff16604080830191909152805160a0810190915260018301805460609093019282908290610bd490613732565b80601f0160208091040260200160405190810160405280929190818152602001828054610c0090613732565b8015610c4b5780601f10610c2257610100808354040283529160200191610c4b565b820191905f5260205f20905b815481529060010190602001808311610c2e57829003601f168201915b5050509183525050600182015460208083019190915260029092015460ff81166040808401919091526001600160601b0361010083048116606080860191909152600160681b909304166080938401529385528351918201845260048601546001600160401b038082168452600160401b8204168385015265ffffffffffff600160801b909104169382019390935260059094015491840191909152015292915050565b604080517fdbbca5d9b374a3220050b1710505158a18b34f46b690acf4fad748232f9d2e0960208201526001600160a01b038516918101919091526001600160401b0383166060820152608081018290525f90610d649060a001604051602081830303815290604052805190602001206120cd565b90505b9392505050565b610d7a335b5f366120f9565b5f610d8483611cdf565b90508115610d9d57610d9881846003611d4e565b505050565b6003815460ff166003811115610db557610db56131c6565b148390610de15760405163f35ff31960e01b81526001600160a01b03909116600482015260240161074f565b50805461010090046001600160601b031615610e0357610d9881846001611d4e565b610e0c836121f7565b610d98835f6122c1565b33610e1f6116af565b6001600160a01b0316816001600160a01b031614610e5a5760405162d1953b60e31b81526001600160a01b038216600482015260240161074f565b816001600160a01b03163b5f03610e8f576040516361798f2f60e11b81526001600160a01b038316600482015260240161074f565b61077182612375565b5f6060805f5f5f6060610ea96123d5565b610eb16124a8565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f516020613f8b5f395f51905f5280545f9190600160a01b900460ff16610f01575f610f0a565b638fb3603760e01b5b91505090565b610f1933610d73565b610f2281611e34565b50565b335f9081525f516020613feb5f395f51905f52602052604090205460ff166001816003811115610f5757610f576131c6565b1480610f7457506002816003811115610f7257610f726131c6565b145b33829091610f97576040516372a9f6d760e11b815260040161074f929190613764565b50508315801590610fad575063ffffffff831615155b610fca57604051632cfe030d60e01b815260040160405180910390fd5b5f65ffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000166110086001600160401b0388166001613795565b61101291906137a8565b9050858142811115611048576040516399b6ba8560e01b81526001600160401b039092166004830152602482015260440161074f565b505f905061107e65ffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001683613795565b90508681428110156110b457604051633d250e2760e01b81526001600160401b039092166004830152602482015260440161074f565b50505f6110cb5f516020613fab5f395f51905f5290565b6001600160401b0389165f90815260029190910160209081526040808320338085529252909120600181015490925089919065ffffffffffff161561113d57604051633cb38fdb60e11b81526001600160401b0390921660048301526001600160a01b0316602482015260440161074f565b505086815561116c7f0000000000000000000000000000000000000000000000000000000000000000426137bf565b60018201805463ffffffff89166601000000000000810269ffffffffffffffffffff1990921665ffffffffffff948516179190911791829055604080518b8152602081019290925281018890529116606082015233906001600160401b038a16907f4109a03e97ea33e5eee8b5a8bd170d3a645f832d3d48c717b31e70019bf91d5d9060800160405180910390a35050505050505050565b5f611211858585856124f9565b60018101549091508390869065ffffffffffff1642811161126e57604051630dc789c560e41b81526001600160401b0390931660048401526001600160a01b03909116602483015265ffffffffffff16604482015260640161074f565b5050506001600160401b03831661128b60408601602087016137dd565b6001600160401b03161415806112a757506112a58461260b565b155b6112b46020860186613084565b8490916112ee5760405163e490037560e01b81526001600160a01b0390921660048301526001600160401b0316602482015260440161074f565b50505f8082556001600160a01b03861681525f516020613feb5f395f51905f52602052604081208054610100600160681b031981168255909161010082046001600160601b03169160ff16600381111561134a5761134a6131c6565b1461135b5761135b82886003611d4e565b5f6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016633425286b896003851561139a57856113bb565b5f516020613fab5f395f51905f525464010000000090046001600160601b03165b336040518563ffffffff1660e01b81526004016113db9493929190613808565b6020604051808303815f875af11580156113f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061141b9190613858565b9050336001600160a01b0389166001600160401b0388167f20ca6809e26ea1668d8bb926d139422e0c8bbc62d0c660ab92adeb2139a8325a61146060208c018c613084565b604080516001600160a01b039092168252602082018790520160405180910390a45050505050505050565b335f9081525f516020613feb5f395f51905f526020526040812080545f516020613fab5f395f51905f52929060ff1660038111156114cb576114cb6131c6565b1433906114f75760405163673fb87960e11b81526001600160a01b03909116600482015260240161074f565b508154815460016001600160981b03199091166401000000009092046001600160601b0316610100810265ffffffffffff60681b191692909217600160681b4265ffffffffffff16021717825560408051828152905133917fbc11617e575d658c74e921c8df22f8e48566072fa78145a6cfe18420bf8d0c4e919081900360200190a261158482856126cc565b6001600160601b03811615611612576040516339c6eedd60e11b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063738dddba906115e4903390600390869060040161386f565b5f604051808303815f87803b1580156115fb575f5ffd5b505af115801561160d573d5f5f3e3d5ffd5b505050505b50505050565b5f6107e36116296020840184613084565b61163960408501602086016137dd565b604085013561164b60608701876138a3565b6040516116599291906138e5565b60405190819003812061169b949392916020016001600160a01b039490941684526001600160401b039290921660208401526040830152606082015260800190565b6040516020818303038152906040526127d1565b5f516020613f8b5f395f51905f52546001600160a01b031690565b610f226116d633611cdf565b826126cc565b5f6116e633611cdf565b9050426116f96060840160408501613907565b65ffffffffffff1611156117136060840160408501613907565b42909161174357604051637c581bbf60e11b815265ffffffffffff9092166004830152602482015260440161074f565b50829050600482016117558282613922565b503390507f97c0098c280eb6130cb6a257b450eedcea011321e75e302ab77754d394e19dd061178760208501856137dd565b61179760408601602087016137dd565b6117a76060870160408801613907565b604080516001600160401b03948516815293909216602084015265ffffffffffff1690820152606080860135908201526080015b60405180910390a25050565b6001600160401b0382165f9081527f9a96b79b1cca81fa6c9a2026041f854d2c2f616053e9445f448401c1de92a502602090815260408083206001600160a01b03851684529091529020805460019091015465ffffffffffff165b9250929050565b5f61185333611cdf565b905061185e336121f7565b805461010090046001600160601b03166003825460ff166003811115611886576118866131c6565b036118d4578154610100600160681b031916825560405181815233907f14a9c4ce3dc5694e8873bfea05304d57d64ba56ee7ad9ad5fe40b3d8e4e4d3f09060200160405180910390a26118de565b6118de33826122c1565b6107716001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163383612803565b5f6107e35f516020613fab5f395f51905f52546119359063ffffffff16846137a8565b6127106128b4565b5f611959848461195360408201602083016137dd565b856124f9565b600181015490915065ffffffffffff1642101561197c60408501602086016137dd565b60018301549091869165ffffffffffff16906119d457604051632cff618160e01b81526001600160401b0390931660048401526001600160a01b03909116602483015265ffffffffffff16604482015260640161074f565b506119e59150506020840184613084565b6001600160a01b0316846001600160a01b031614158490611a255760405163a60db79d60e01b81526001600160a01b03909116600482015260240161074f565b505f516020613fab5f395f51905f527f9a96b79b1cca81fa6c9a2026041f854d2c2f616053e9445f448401c1de92a5035f611a6660408701602088016137dd565b6001600160401b031681526020808201929092526040015f90812091611a8e90870187613084565b6001600160a01b0316815260208082019290925260409081015f205460ff161591611abd9187019087016137dd565b611aca6020870187613084565b9091611b03576040516333068df960e01b81526001600160401b0390921660048301526001600160a01b0316602482015260440161074f565b5060019050600382015f611b1d60408801602089016137dd565b6001600160401b031681526020808201929092526040015f90812091611b4590880188613084565b6001600160a01b03166001600160a01b031681526020019081526020015f205f6101000a81548160ff0219169083151502179055505f611b8885604001356128e7565b9050600482015f611b9c6020880188613084565b6001600160a01b0316815260208101919091526040015f9081208054909190611bcd906001600160401b03166139a4565b91906101000a8154816001600160401b0302191690836001600160401b0316021790555080826004015f875f016020810190611c099190613084565b6001600160a01b0316815260208101919091526040015f208054600890611c41908490600160401b90046001600160401b03166139ce565b92506101000a8154816001600160401b0302191690836001600160401b03160217905550845f016020810190611c779190613084565b6001600160a01b03908116908716611c9560408801602089016137dd565b6001600160401b03167f3b0428dabb8f8c1c61b7f19d8f0e643ea3e7229b49859f55fba406732e502db184604051611ccf91815260200190565b60405180910390a4505050505050565b6001600160a01b0381165f9081525f516020613feb5f395f51905f5260205260408120805490919060ff166003811115611d1b57611d1b6131c6565b14158290611d485760405163470cd6c960e01b81526001600160a01b03909116600482015260240161074f565b50919050565b806003811115611d6057611d606131c6565b835460ff166003811115611d7657611d766131c6565b03611d8057505050565b82548190849060ff19166001836003811115611d9e57611d9e6131c6565b0217905550816001600160a01b03167f76c0bad3b7f1c74587dcb478154d4c87ae6663db97cc086b981decf4e35a797c82604051611ddc91906139ed565b60405180910390a2505050565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a006107e3565b611e19612913565b610f2281612938565b611e2a612913565b6107718282612949565b620f4240611e4560208301836139fb565b63ffffffff161115611e5a60208301836139fb565b620f42409091611e8d57604051630957494360e41b815263ffffffff92831660048201529116602482015260440161074f565b505080611ea45f516020613fab5f395f51905f5290565b611eae8282613a22565b507f075558113dbd9963f1feef2f646d14e2375452ceb7f276cda91b0b586af8bc409050611edf60208301836139fb565b611eef6040840160208501613a79565b6040805163ffffffff90931683526001600160601b0390911660208301520160405180910390a150565b306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480611f9f57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316611f935f516020613fcb5f395f51905f52546001600160a01b031690565b6001600160a01b031614155b15611fbd5760405163703e46dd60e11b815260040160405180910390fd5b565b610f2233610d73565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015612022575060408051601f3d908101601f1916820190925261201f91810190613858565b60015b61204a57604051634c9c8ce360e01b81526001600160a01b038316600482015260240161074f565b5f516020613fcb5f395f51905f52811461207a57604051632a87526960e21b81526004810182905260240161074f565b610d9883836129ac565b306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614611fbd5760405163703e46dd60e11b815260040160405180910390fd5b5f6107e36120d9612a01565b8360405161190160f01b8152600281019290925260228201526042902090565b5f516020613f8b5f395f51905f525f806121316121146116af565b873061212360045f8a8c613a94565b61212c91613abb565b612a0f565b91509150816121ef5763ffffffff8116156121cc57825460ff60a01b1916600160a01b17835561215f6116af565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b815260040161218e93929190613b19565b5f604051808303815f87803b1580156121a5575f5ffd5b505af11580156121b7573d5f5f3e3d5ffd5b5050845460ff60a01b19168555506121ef9050565b60405162d1953b60e31b81526001600160a01b038716600482015260240161074f565b505050505050565b604051632254f92560e01b81526001600160a01b0382811660048301525f917f000000000000000000000000000000000000000000000000000000000000000090911690632254f9259060240160c060405180830381865afa15801561225f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122839190613688565b6020015163ffffffff1690508181801561161257604051639d3f033d60e01b81526001600160a01b039092166004830152602482015260440161074f565b6001600160a01b0382165f9081525f516020613feb5f395f51905f526020526040812080546001600160981b03191681559060018201816123028282612fbd565b505f60018201819055600290910180546001600160c81b03191690556004830180546001600160b01b0319169055600590920191909155506040518181526001600160a01b038316907f14a9c4ce3dc5694e8873bfea05304d57d64ba56ee7ad9ad5fe40b3d8e4e4d3f0906020016117db565b5f516020613f8b5f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b7fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d10280546060917fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d1009161242690613732565b80601f016020809104026020016040519081016040528092919081815260200182805461245290613732565b801561249d5780601f106124745761010080835404028352916020019161249d565b820191905f5260205f20905b81548152906001019060200180831161248057829003601f168201915b505050505091505090565b7fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d10380546060917fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d1009161242690613732565b6001600160401b0382165f9081527f9a96b79b1cca81fa6c9a2026041f854d2c2f616053e9445f448401c1de92a502602090815260408083206001600160a01b03881684529091529020805483908690612580576040516320156a2360e21b81526001600160401b0390921660048301526001600160a01b0316602482015260440161074f565b505060018101546601000000000000900463ffffffff1660208301351480156125bb575080546125b9836125b387611618565b90612aa1565b145b81548491879190612600576040516301725bfd60e31b81526001600160401b0390931660048401526001600160a01b039091166024830152604482015260640161074f565b505050949350505050565b5f808061268161263b6126216020870187613084565b61263160408801602089016137dd565b8760400135610cef565b61264860608701876138a3565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250612c6c92505050565b5090925090505f81600381111561269a5761269a6131c6565b1480156126c457506126af6020850185613084565b6001600160a01b0316826001600160a01b0316145b949350505050565b5f6126d782806138a3565b91505080158015906126eb57506101008111155b81610100909161271757604051637833516760e11b81526004810192909252602482015260440161074f565b5061272a90506060830160408401613b46565b60ff165f0361274c57604051632d76ce6560e01b815260040160405180910390fd5b816001840161275b8282613bbb565b503390507f3820dde278bd62e7c0f39622e4e821455e670d6918eb55b7dfb31488882fb6e961278a84806138a3565b602086013561279f6060880160408901613b46565b6127af6080890160608a01613a79565b6127bf60a08a0160808b01613a79565b604051611ddc96959493929190613d57565b6040515f906127e69082908490602001613d9b565b604051602081830303815290604052805190602001209050919050565b5f61287b82856001600160a01b0316632528fe1e8660036040518363ffffffff1660e01b8152600401612837929190613dc6565b602060405180830381865afa158015612852573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128769190613858565b612cb5565b9050801561161257604051632165e20b60e01b81526001600160a01b03851690632165e20b906115e49086906003908690600401613de3565b5f815f036128c6576128c66012612cc4565b8160018403816128d8576128d8613e0e565b04600101831515029392505050565b5f5b811561290e576128f881613e22565b9050612905600183613e3a565b821691506128e9565b919050565b61291b612cd5565b611fbd57604051631afcd79f60e31b815260040160405180910390fd5b612940612913565b610f2281612375565b612951612913565b7fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d1007fa16a46d94261c7517cc8ff89f61c0ce93598e3c849801011dee649a6a557d10261299d8482613e4d565b50600381016116128382613e4d565b6129b582612cee565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a28051156129f957610d988282612d51565b610771612df1565b5f612a0a612e10565b905090565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612a97575f516020805191945081901c150291505b5094509492505050565b815f82356020840135808210908290612abd6040880188613f0b565b9050909192612af0576040516368442e1960e01b815260048101939093526024830191909152604482015260640161074f565b5050505f60018560200135612b059190613e3a565b90505b8015612c08575f612b1a600284613f50565b6001149050801581612b2b57508183145b15612b365750612be8565b612b436040870187613f0b565b8510905086356020880135612b5b60408a018a613f0b565b9050909192612b8e576040516368442e1960e01b815260048101939093526024830191909152604482015260640161074f565b505f9150612ba190506040880188613f0b565b86612bab81613e22565b9750818110612bbc57612bbc613f63565b90506020020135905081612bd957612bd48682612e83565b612be3565b612be38187612e83565b955050505b612bf3600283613f77565b612bfe600283613f77565b9092509050612b08565b50612c166040850185613f0b565b8314905084356020860135612c2e6040880188613f0b565b9050909192612c61576040516368442e1960e01b815260048101939093526024830191909152604482015260640161074f565b505050505092915050565b5f5f5f8351604103612ca3576020840151604085015160608601515f1a612c9588828585612ea0565b955095509550505050612cae565b505081515f91506002905b9250925092565b5f828218828410028218610d67565b634e487b715f52806020526024601cfd5b5f612cde611de9565b54600160401b900460ff16919050565b806001600160a01b03163b5f03612d2357604051634c9c8ce360e01b81526001600160a01b038216600482015260240161074f565b5f516020613fcb5f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f612d5e8484612f68565b9050808015612d7f57505f3d1180612d7f57505f846001600160a01b03163b115b15612d9457612d8c612f7b565b9150506107e3565b8015612dbe57604051639996b31560e01b81526001600160a01b038516600482015260240161074f565b3d15612dd157612dcc612f94565b612dea565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b3415611fbd5760405163b398979f60e01b815260040160405180910390fd5b5f7f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f612e3a612f9f565b612e42612fb4565b60408051602081019490945283019190915260608201524660808201523060a082015260c00160405160208183030381529060405280519060200120905090565b5f6040516001815360018101939093525060218201526041902090565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115612ed957505f91506003905082612f5e565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015612f2a573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116612f5557505f925060019150829050612f5e565b92505f91508190505b9450945094915050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b5f612fa86123d5565b80519060200120905090565b5f612fa86124a8565b508054612fc990613732565b5f825580601f10612fd8575050565b601f0160209004905f5260205f2090611fbd91905f5b80821115610d98575f81840155600101612fee565b8035801515811461290e575f5ffd5b5f60208284031215613022575f5ffd5b610d6782613003565b80356001600160a01b038116811461290e575f5ffd5b60ff81168114610f22575f5ffd5b5f5f60408385031215613060575f5ffd5b6130698361302b565b9150602083013561307981613041565b809150509250929050565b5f60208284031215613094575f5ffd5b610d678261302b565b5f60408284031215611d48575f5ffd5b5f5f606083850312156130be575f5ffd5b6130c78361302b565b91506130d6846020850161309d565b90509250929050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b038111828210171561311b5761311b6130df565b604052919050565b5f5f60408385031215613134575f5ffd5b61313d8361302b565b915060208301356001600160401b03811115613157575f5ffd5b8301601f81018513613167575f5ffd5b80356001600160401b03811115613180576131806130df565b613193601f8201601f19166020016130f3565b8181528660208385010111156131a7575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b634e487b7160e01b5f52602160045260245ffd5b600481106131ea576131ea6131c6565b9052565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b6020815261322e6020820183516131da565b6001600160601b03602083015116604082015265ffffffffffff60408301511660608201525f60608301516101006080840152805160a06101208501526132796101c08501826131ee565b9050602082015161014085015260ff6040830151166101608501526001600160601b036060830151166101808501526001600160601b036080830151166101a0850152608085015191506126c460a08501836001600160401b0381511682526001600160401b03602082015116602083015265ffffffffffff6040820151166040830152606081015160608301525050565b6001600160401b0381168114610f22575f5ffd5b5f5f5f60608486031215613331575f5ffd5b61333a8461302b565b9250602084013561334a8161330b565b929592945050506040919091013590565b5f5f6040838503121561336c575f5ffd5b6133758361302b565b91506130d660208401613003565b60ff60f81b8816815260e060208201525f6133a160e08301896131ee565b82810360408401526133b381896131ee565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156134085783518352602093840193909201916001016133ea565b50909b9a5050505050505050505050565b5f60408284031215613429575f5ffd5b610d67838361309d565b63ffffffff81168114610f22575f5ffd5b5f5f5f5f60808587031215613457575f5ffd5b84356134628161330b565b935060208501359250604085013561347981613433565b9396929550929360600135925050565b5f60808284031215611d48575f5ffd5b5f60608284031215611d48575f5ffd5b5f5f5f5f608085870312156134bc575f5ffd5b6134c58561302b565b935060208501356001600160401b038111156134df575f5ffd5b6134eb87828801613489565b93505060408501356134fc8161330b565b915060608501356001600160401b03811115613516575f5ffd5b61352287828801613499565b91505092959194509250565b5f6020828403121561353e575f5ffd5b81356001600160401b03811115613553575f5ffd5b820160a08185031215610d67575f5ffd5b602081525f610d6760208301846131ee565b5f60208284031215613586575f5ffd5b81356001600160401b0381111561359b575f5ffd5b6107df84828501613489565b5f608082840312156135b7575f5ffd5b610d678383613489565b5f5f604083850312156135d2575f5ffd5b82356135dd8161330b565b91506130d66020840161302b565b5f602082840312156135fb575f5ffd5b5035919050565b5f5f5f60608486031215613614575f5ffd5b61361d8461302b565b925060208401356001600160401b03811115613637575f5ffd5b61364386828701613489565b92505060408401356001600160401b0381111561365e575f5ffd5b61366a86828701613499565b9150509250925092565b6001600160601b0381168114610f22575f5ffd5b5f60c0828403128015613699575f5ffd5b5060405160c081016001600160401b03811182821017156136bc576136bc6130df565b60405282516136ca81613674565b815260208301516136da81613433565b602082015260408301516136ed81613433565b6040820152606083015161370081613433565b6060820152608083015161371381613433565b608082015260a083015161372681613433565b60a08201529392505050565b600181811c9082168061374657607f821691505b602082108103611d4857634e487b7160e01b5f52602260045260245ffd5b6001600160a01b038316815260408101610d6760208301846131da565b634e487b7160e01b5f52601160045260245ffd5b808201808211156107e3576107e3613781565b80820281158282048414176107e3576107e3613781565b65ffffffffffff81811683821601908111156107e3576107e3613781565b5f602082840312156137ed575f5ffd5b8135610d678161330b565b600781106131ea576131ea6131c6565b6001600160a01b038516815260a0810161382560208301866137f8565b60408201939093526001600160a01b03919091166060820152696865617274626561747360b01b60809091015292915050565b5f60208284031215613868575f5ffd5b5051919050565b6001600160a01b03841681526060810161388c60208301856137f8565b6001600160601b0383166040830152949350505050565b5f5f8335601e198436030181126138b8575f5ffd5b8301803591506001600160401b038211156138d1575f5ffd5b602001915036819003821315611842575f5ffd5b818382375f9101908152919050565b65ffffffffffff81168114610f22575f5ffd5b5f60208284031215613917575f5ffd5b8135610d67816138f4565b813561392d8161330b565b8154602084013561393d8161330b565b604085013561394b816138f4565b60409190911b6fffffffffffffffff0000000000000000166001600160b01b0319929092166001600160401b0393909316929092171760809190911b65ffffffffffff60801b1617815560609190910135600190910155565b5f6001600160401b0382166001600160401b0381036139c5576139c5613781565b60010192915050565b6001600160401b0381811683821601908111156107e3576107e3613781565b602081016107e382846131da565b5f60208284031215613a0b575f5ffd5b8135610d6781613433565b5f81356107e381613674565b8135613a2d81613433565b81546020840135613a3d81613674565b6fffffffffffffffffffffffff000000008160201b1663ffffffff84166fffffffffffffffffffffffffffffffff198416171784555050505050565b5f60208284031215613a89575f5ffd5b8135610d6781613674565b5f5f85851115613aa2575f5ffd5b83861115613aae575f5ffd5b5050820193919092039150565b80356001600160e01b03198116906004841015612dea576001600160e01b031960049490940360031b84901b1690921692915050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b6001600160a01b03841681526040602082018190525f90613b3d9083018486613af1565b95945050505050565b5f60208284031215613b56575f5ffd5b8135610d6781613041565b601f821115610d985782821115610d9857805f5260205f20601f840160051c6020851015613b8c57505f5b90810190601f840160051c035f5b818110156121ef575f83820155600101613b9a565b5f81356107e381613041565b8135601e19833603018112613bce575f5ffd5b820180356001600160401b03811115613be5575f5ffd5b602082019150803603821315613bf9575f5ffd5b6001600160401b03811115613c1057613c106130df565b613c2481613c1e8554613732565b85613b61565b5f601f821160018114613c55575f8315613c3e5750838201355b5f19600385901b1c1916600184901b178555613cac565b5f85815260208120601f198516915b82811015613c845786850135825560209485019460019092019101613c64565b5084821015613ca0575f1960f88660031b161c19848701351681555b505060018360011b0185555b505050506020820135600182015560028101613cde613ccd60408501613baf565b825460ff191660ff91909116178255565b613d14613ced60608501613a16565b8254610100600160681b03191660089190911b6cffffffffffffffffffffffff0016178255565b610d98613d2360808501613a16565b8280546bffffffffffffffffffffffff60681b191660689290921b6bffffffffffffffffffffffff60681b16919091179055565b60a081525f613d6a60a08301888a613af1565b60208301969096525060ff9390931660408401526001600160601b0391821660608401521660809091015292915050565b6001600160f81b03198316815281515f908060208501600185015e5f92016001019182525092915050565b6001600160a01b038316815260408101610d6760208301846137f8565b6001600160a01b038416815260608101613e0060208301856137f8565b826040830152949350505050565b634e487b7160e01b5f52601260045260245ffd5b5f60018201613e3357613e33613781565b5060010190565b818103818111156107e3576107e3613781565b81516001600160401b03811115613e6657613e666130df565b613e7a81613e748454613732565b84613b61565b6020601f821160018114613eac575f8315613e955750848201515b5f19600385901b1c1916600184901b178455613f04565b5f84815260208120601f198516915b82811015613edb5787850151825560209485019460019092019101613ebb565b5084821015613ef857868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b5f5f8335601e19843603018112613f20575f5ffd5b8301803591506001600160401b03821115613f39575f5ffd5b6020019150600581901b3603821315611842575f5ffd5b5f82613f5e57613f5e613e0e565b500690565b634e487b7160e01b5f52603260045260245ffd5b5f82613f8557613f85613e0e565b50049056fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a009a96b79b1cca81fa6c9a2026041f854d2c2f616053e9445f448401c1de92a500360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc9a96b79b1cca81fa6c9a2026041f854d2c2f616053e9445f448401c1de92a501'
