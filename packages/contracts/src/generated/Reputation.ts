// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const reputationAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "contract ICommittees",
        "name": "reviews_",
        "type": "address"
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
    "inputs": [],
    "name": "CheckpointUnorderedInsertion",
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
        "name": "hashes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "sums",
        "type": "uint256"
      }
    ],
    "name": "MerkleSum_Malformed",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "openChallenges",
        "type": "uint256"
      }
    ],
    "name": "Reputation_Challenged",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Reputation_EmptyRoot",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "panel",
        "type": "uint16"
      }
    ],
    "name": "Reputation_EvenPanel",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "words",
        "type": "uint256"
      }
    ],
    "name": "Reputation_MalformedProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "enum IScoreRegistry.State",
        "name": "state",
        "type": "uint8"
      }
    ],
    "name": "Reputation_NotFinal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "last",
        "type": "uint64"
      }
    ],
    "name": "Reputation_NotLastFinal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "enum IScoreRegistry.State",
        "name": "state",
        "type": "uint8"
      }
    ],
    "name": "Reputation_NotPending",
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
    "name": "Reputation_NotReviews",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      }
    ],
    "name": "Reputation_NothingToCorrect",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "pending",
        "type": "uint64"
      }
    ],
    "name": "Reputation_StillPending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "name",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Reputation_TermsOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Reputation_TotalTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "Reputation_UnknownCase",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "closedAt",
        "type": "uint256"
      }
    ],
    "name": "Reputation_WindowClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "finalisableAt",
        "type": "uint256"
      }
    ],
    "name": "Reputation_WindowOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "given",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "next",
        "type": "uint64"
      }
    ],
    "name": "Reputation_WrongEpoch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "due",
        "type": "uint256"
      }
    ],
    "name": "Reputation_WrongFee",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      }
    ],
    "name": "Reputation_WrongProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "to",
        "type": "uint256"
      }
    ],
    "name": "Reputation_WrongTime",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Reputation_ZeroAddress",
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
        "indexed": true,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "upheld",
        "type": "bool"
      }
    ],
    "name": "AppealDecided",
    "type": "event"
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "upheld",
        "type": "bool"
      }
    ],
    "name": "ChallengeDecided",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "appellant",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "corrected",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "ScoreAppealed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "total",
        "type": "uint256"
      }
    ],
    "name": "ScoreCorrected",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "ScoresChallenged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      }
    ],
    "name": "ScoresFinalised",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "scorekeeper",
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
        "internalType": "uint128",
        "name": "total",
        "type": "uint128"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "computedAt",
        "type": "uint48"
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
        "name": "finalisableAt",
        "type": "uint48"
      }
    ],
    "name": "ScoresPosted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "name": "ScoresRejected",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "halfLife",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "earningsShare",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "window",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "bond",
        "type": "uint96"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "panel",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "reviewDomain",
        "type": "uint32"
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
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      },
      {
        "internalType": "bytes32[]",
        "name": "proof",
        "type": "bytes32[]"
      },
      {
        "internalType": "uint128",
        "name": "corrected",
        "type": "uint128"
      },
      {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "appeal",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "challenge",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      },
      {
        "internalType": "bytes32[]",
        "name": "proof",
        "type": "bytes32[]"
      }
    ],
    "name": "currentScore",
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
    "inputs": [],
    "name": "currentTerms",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "halfLife",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "earningsShare",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "window",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "panel",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "reviewDomain",
            "type": "uint32"
          }
        ],
        "internalType": "struct IScoreRegistry.Terms",
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
        "internalType": "uint128",
        "name": "amount",
        "type": "uint128"
      },
      {
        "internalType": "uint256",
        "name": "elapsed",
        "type": "uint256"
      },
      {
        "internalType": "uint32",
        "name": "halfLife",
        "type": "uint32"
      }
    ],
    "name": "decayed",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      }
    ],
    "name": "epochsOf",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "last",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "pending",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "lastFinal",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint48",
        "name": "timestamp",
        "type": "uint48"
      }
    ],
    "name": "finalAt",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      }
    ],
    "name": "finalise",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      }
    ],
    "name": "getEpoch",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint128",
            "name": "counted",
            "type": "uint128"
          },
          {
            "internalType": "address",
            "name": "scorekeeper",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "computedAt",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "finalisableAt",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "finalisedAt",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "halfLife",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "earningsShare",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "openChallenges",
            "type": "uint32"
          },
          {
            "internalType": "enum IScoreRegistry.State",
            "name": "state",
            "type": "uint8"
          }
        ],
        "internalType": "struct IScoreRegistry.Epoch",
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
        "name": "manager",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "halfLife",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "earningsShare",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "window",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "panel",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "reviewDomain",
            "type": "uint32"
          }
        ],
        "internalType": "struct IScoreRegistry.Terms",
        "name": "terms",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      }
    ],
    "name": "leafHash",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
      }
    ],
    "name": "onVerdict",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "uint128",
            "name": "total",
            "type": "uint128"
          },
          {
            "internalType": "uint48",
            "name": "computedAt",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "data",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IScoreRegistry.Scores",
        "name": "scores",
        "type": "tuple"
      }
    ],
    "name": "post",
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
    "inputs": [],
    "name": "reviewFee",
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
    "inputs": [],
    "name": "reviews",
    "outputs": [
      {
        "internalType": "contract ICommittees",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "score",
        "type": "uint256"
      },
      {
        "internalType": "bytes32[]",
        "name": "proof",
        "type": "bytes32[]"
      }
    ],
    "name": "scoreAt",
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
        "components": [
          {
            "internalType": "uint32",
            "name": "halfLife",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "earningsShare",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "window",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "panel",
            "type": "uint16"
          },
          {
            "internalType": "uint32",
            "name": "reviewDomain",
            "type": "uint32"
          }
        ],
        "internalType": "struct IScoreRegistry.Terms",
        "name": "terms",
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
    "inputs": [
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      }
    ],
    "name": "totalAt",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "total",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint64",
        "name": "epochId",
        "type": "uint64"
      }
    ],
    "name": "veto",
    "outputs": [],
    "stateMutability": "nonpayable",
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

export const reputationInitCode =
  '0x60e060405230608052348015610013575f5ffd5b506040516143583803806143588339810160408190526100329161011a565b6001600160a01b0380831660a052811660c05261004d610054565b5050610152565b7ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a00805468010000000000000000900460ff16156100a45760405163f92ee8a960e01b815260040160405180910390fd5b80546001600160401b03908116146101035780546001600160401b0319166001600160401b0390811782556040519081527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a15b50565b6001600160a01b0381168114610103575f5ffd5b5f5f6040838503121561012b575f5ffd5b825161013681610106565b602084015190925061014781610106565b809150509250929050565b60805160a05160c05161419d6101bb5f395f818161028a015281816105d30152818161091f015261245d01525f81816102e80152818161185c01528181611f830152818161201e015261224401525f81816125140152818161253d015261270d015261419d5ff3fe60806040526004361061017a575f3560e01c80637a9e5e4b116100cd578063bf7e214f11610087578063d428e2e211610062578063d428e2e21461049b578063db692109146104d2578063e934644214610554578063eb405b1e14610573575f5ffd5b8063bf7e214f14610449578063c00538b71461045d578063c3f824551461047c575f5ffd5b80637a9e5e4b146103635780637ec39b81146103825780638fb36037146103a15780639d68012f146103ce578063a5428b73146103ed578063ad3cb1cc1461040c575f5ffd5b8063495a5642116101385780634f1ef286116101135780634f1ef2861461030a57806351f527051461031d57806352d1902d146103305780635964b2f014610344575f5ffd5b8063495a5642146102795780634bb318ee146102c45780634cf088d9146102d7575f5ffd5b806238e2781461017e57806321d4836b146101a55780632b8571fd146101c6578063374873d1146101f2578063401f3bc01461023b57806344e0d43b1461025a575b5f5ffd5b348015610189575f5ffd5b50610192610592565b6040519081526020015b60405180910390f35b3480156101b0575f5ffd5b506101c46101bf36600461354c565b61064a565b005b3480156101d1575f5ffd5b506101e56101e036600461354c565b6106da565b60405161019c91906135a7565b3480156101fd575f5ffd5b5061021161020c3660046136d9565b610884565b604080516001600160401b039485168152928416602084015292169181019190915260600161019c565b348015610246575f5ffd5b5061019261025536600461370a565b6108d8565b348015610265575f5ffd5b506101c4610274366004613732565b610914565b348015610284575f5ffd5b506102ac7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161019c565b6101926102d2366004613765565b610bde565b3480156102e2575f5ffd5b506102ac7f000000000000000000000000000000000000000000000000000000000000000081565b6101c46103183660046137b5565b610df7565b61019261032b3660046138d3565b610e16565b34801561033b575f5ffd5b506101926111b2565b34801561034f575f5ffd5b5061019261035e366004613969565b6111cd565b34801561036e575f5ffd5b506101c461037d3660046139e4565b6112dd565b34801561038d575f5ffd5b5061019261039c3660046139fd565b61135f565b3480156103ac575f5ffd5b506103b5611379565b6040516001600160e01b0319909116815260200161019c565b3480156103d9575f5ffd5b506101c46103e8366004613a3a565b6113ae565b3480156103f8575f5ffd5b506101c4610407366004613a9d565b6118cf565b348015610417575f5ffd5b5061043c604051806040016040528060058152602001640352e302e360dc1b81525081565b60405161019c9190613ab7565b348015610454575f5ffd5b506102ac6118e4565b348015610468575f5ffd5b506101c461047736600461354c565b6118ff565b348015610487575f5ffd5b5061019261049636600461354c565b611a4e565b3480156104a6575f5ffd5b506104ba6104b5366004613b01565b611a74565b6040516001600160401b03909116815260200161019c565b3480156104dd575f5ffd5b506104e6611aa4565b60405161019c91905f60c08201905063ffffffff835116825261ffff602084015116602083015263ffffffff60408401511660408301526001600160601b03606084015116606083015261ffff608084015116608083015263ffffffff60a08401511660a083015292915050565b34801561055f575f5ffd5b506101c461056e366004613b2b565b611b4b565b34801561057e575f5ffd5b5061019261058d366004613b54565b611c4b565b5f5f61059c611cd7565b8054604051630ff0ae0360e01b8152600160c01b820463ffffffff166004820152600160b01b90910461ffff1660248201529091507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690630ff0ae0390604401602060405180830381865afa158015610620573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106449190613bbf565b91505090565b610656335b5f36611cfb565b5f6106618383611df9565b905061066e838383611e93565b6106788382611ee5565b5f6001600160a01b0316826001600160401b03168463ffffffff167fa2263273feff8373d1bb5c163a2f42a97c8889ebac6d17de232e98544c0c4a775f6040516106c491815260200190565b60405180910390a46106d581611f4b565b505050565b610746604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810182905261016081018290529061018082015290565b61074e611cd7565b63ffffffff8481165f9081526002928301602090815260408083206001600160401b038816845282529182902082516101a08101845281548152600182015492810192909252938401546001600160801b0380821693830193909352600160801b900490911660608201526003808401546001600160a01b0381166080840152600160a01b90046001600160601b031660a0830152600484015465ffffffffffff80821660c0850152600160301b8204811660e0850152600160601b820416610100840152600160901b81048416610120840152600160b01b810461ffff16610140840152600160c01b8104909316610160830152909291610180840191600160e01b90910460ff16908111156108675761086761357f565b60038111156108785761087861357f565b90525090505b92915050565b5f5f5f5f610890611cd7565b63ffffffff86165f9081526001919091016020526040902080549091506001600160401b0380821691600160401b9004166108ca83612081565b935093509350509193909250565b60408051468152306020808301919091526001600160a01b0385169282019290925260608101839052608090205f9081529081205b9392505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016811461096f5760405163e354b07760e01b81526001600160a01b0390911660048201526024015b60405180910390fd5b505f610979611cd7565b5f848152600482016020908152604091829020825160c081018452815463ffffffff811682526001600160401b03640100000000820416938201939093526001600160a01b03600160601b9093048316938101939093526001810154909116606083018190526002909101546001600160801b038082166080850152600160801b9091041660a0830152919250908490610a2957604051636653586360e11b815260040161096691815260200190565b505f84815260048301602090815260408083208381556001810180546001600160a01b03191690556002908101939093558351918401519084015160ff8716909314926001600160a01b031615610adf5786816001600160401b03168363ffffffff167fa2bc8458288c5f13233452a44306bce2651abddef483850cec3ad96db343fc1486604051610abf911515815260200190565b60405180910390a48215610ad657610ad68461208e565b50505050505050565b63ffffffff8083165f90815260028701602090815260408083206001600160401b0386168452909152902060048101805491929091601891610b2891600160c01b900416613bea565b91906101000a81548163ffffffff021916908363ffffffff16021790555087826001600160401b03168463ffffffff167fbff89579f4274c1650b5054790d6a12b40e757f3628877b356d0cd04d457b35487604051610b8b911515815260200190565b60405180910390a4838015610bbf575060016004820154600160e01b900460ff166003811115610bbd57610bbd61357f565b145b15610bd457610bd4838383886060015161221c565b5050505050505050565b5f5f610bea8585611df9565b600481015490915085908590600160301b900465ffffffffffff16428111610c4b57604051632da793f160e21b815263ffffffff90931660048401526001600160401b03909116602483015265ffffffffffff166044820152606401610966565b505050600481018054601890610c6d90600160c01b900463ffffffff16613c08565b91906101000a81548163ffffffff021916908363ffffffff160217905550610cac83826003015f9054906101000a90046001600160a01b03165f612343565b6040805160c08101825263ffffffff881681526001600160401b03871660208201525f9181018290523360608201526080810182905260a0810191909152909250610cf5611cd7565b5f848152600491909101602090815260409182902083518154858401518686015163ffffffff9384166bffffffffffffffffffffffff19909316929092176401000000006001600160401b0392831602176001600160601b0316600160601b6001600160a01b039384160217845560608701516001850180546001600160a01b0319169190931617909155608086015160a0909601516001600160801b03968716600160801b97909116969096029590951760029092019190915582513381529182018790528593881692908916917fc71b46dd07ac3b6cbc5351dd13d9d51ddd79107a95e9ffad1ae288b0dadc1656910160405180910390a4509392505050565b610dff612509565b610e08826125af565b610e1282826125b8565b5050565b5f5f610e20611cd7565b90505f610e2d8b8b612674565b63ffffffff8c165f908152600184016020526040812091925090610e5090612081565b90508b8b826001600160401b0382811690821614610ea0576040516360486e8960e11b815263ffffffff90931660048401526001600160401b039182166024840152166044820152606401610966565b5050506001600160a01b038a16610eca5760405163246a9cb760e01b815260040160405180910390fd5b85670de0b6b3a76400006001600160801b038216811015610f0f576040516305564f4f60e11b81526001600160801b0390921660048301526024820152604401610966565b50505f895f148015610f1f575087155b90505f81610f3a57610f358e8e8e8e8e8e6111cd565b610f3c565b5f5b90508b816001600160801b038a811690821603610f865760405163b8961ea960e01b81526001600160a01b0390921660048301526001600160801b03166024820152604401610966565b50506003840154610fa29088906001600160a01b03168e612343565b95506040518060c001604052808f63ffffffff1681526020018e6001600160401b031681526020018d6001600160a01b03168152602001336001600160a01b03168152602001826001600160801b03168152602001896001600160801b0316815250856004015f8881526020019081526020015f205f820151815f015f6101000a81548163ffffffff021916908363ffffffff1602179055506020820151815f0160046101000a8154816001600160401b0302191690836001600160401b031602179055506040820151815f01600c6101000a8154816001600160a01b0302191690836001600160a01b031602179055506060820151816001015f6101000a8154816001600160a01b0302191690836001600160a01b031602179055506080820151816002015f6101000a8154816001600160801b0302191690836001600160801b0316021790555060a08201518160020160106101000a8154816001600160801b0302191690836001600160801b03160217905550905050858d6001600160401b03168f63ffffffff167feaabaa775eb681b405b9b431697eeb8fa46bd317039dcccd4a33521f7376f2588f33868e8e6040516111999594939291906001600160a01b0395861681529390941660208401526001600160801b039182166040840152166060820152608081019190915260a00190565b60405180910390a4505050505098975050505050505050565b5f6111bb612702565b505f51602061417d5f395f51905f5290565b5f5f6111d98888612674565b90505f6111e4611cd7565b63ffffffff8a165f908152600391909101602090815260408083206001600160401b038c16845282528083206001600160a01b038b1684529091529020549050801561123e57611235600182613c2c565b925050506112d3565b5f5f61125561124d8a8a6108d8565b89898961274b565b8554919350915082148015611276575060028401546001600160801b031681145b8b8b8b8b909192936112c757604051630249b16360e51b815263ffffffff90941660048501526001600160401b0390921660248401526001600160a01b031660448301526064820152608401610966565b50505050879450505050505b9695505050505050565b336112e66118e4565b6001600160a01b0316816001600160a01b0316146113215760405162d1953b60e31b81526001600160a01b0382166004820152602401610966565b816001600160a01b03163b5f03611356576040516361798f2f60e11b81526001600160a01b0383166004820152602401610966565b610e1282612800565b5f61137184848463ffffffff16612860565b949350505050565b5f51602061415d5f395f51905f5280545f9190600160a01b900460ff166113a0575f610644565b638fb3603760e01b91505090565b6113b73361064f565b5f6113c0611cd7565b63ffffffff85165f90815260018201602052604090208054919250908590600160401b90046001600160401b0316801561142457604051634599c93360e01b815263ffffffff90921660048301526001600160401b03166024820152604401610966565b5050805461143c906001600160401b03166001613c3f565b81546001600160401b0391821686831614918791879161145e91166001613c3f565b90919261149d57604051637461708960e01b815263ffffffff90931660048401526001600160401b039182166024840152166044820152606401610966565b50505082355f036114c1576040516327bcc9d160e21b815260040160405180910390fd5b670de0b6b3a76400006114da6040850160208601613c5e565b6001600160801b031611156114f56040850160208601613c5e565b670de0b6b3a7640000909161152e576040516305564f4f60e11b81526001600160801b0390921660048301526024820152604401610966565b505063ffffffff85165f90815260028301602052604081208161155084612081565b6001600160401b03168152602081019190915260409081015f206004015465ffffffffffff169150819061158a9060608701908701613c77565b65ffffffffffff16101580156115b75750426115ac6060860160408701613c77565b65ffffffffffff1611155b6115c76060860160408701613c77565b82429091926116015760405163d488592760e01b815265ffffffffffff909316600484015260248301919091526044820152606401610966565b50508354849150600160501b81046001600160601b0316905f9061163290600160301b900463ffffffff1642613c90565b85546001600160801b0319166001600160401b038a16908117600160401b820217875563ffffffff8b165f9081526002890160209081526040808320938352928152908290208a35815560608b01356001820155929350611697918a01908a01613c5e565b6002820180546001600160801b0319166001600160801b03929092169190911790556116c96040890160208a01613c5e565b6002820180546001600160801b03928316600160801b0292169190911790556001600160601b038316600160a01b023317600382015561170f6060890160408a01613c77565b60048201805465ffffffffffff9283166bffffffffffffffffffffffff1990911617600160301b9285169290920291909117808255855463ffffffff60901b19821663ffffffff909116600160901b029081178355865465ffffffffffff60901b1990921661ffff60b01b199091161764010000000090910461ffff16600160b01b02178082556001919060ff60e01b1916600160e01b830217905550336001600160401b038a1663ffffffff8c167f3ab9105ccdb173917e209e15c5fcb4568167514a91aa811213ed9f35c5323db78b356117f160408e0160208f01613c5e565b8d60400160208101906118049190613c77565b604080519384526001600160801b0392909216602084015265ffffffffffff9081168383015260608f8101359084015288166080830152519081900360a00190a46040516339c6eedd60e11b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063738dddba906118969033906006908890600401613cbe565b5f604051808303815f87803b1580156118ad575f5ffd5b505af11580156118bf573d5f5f3e3d5ffd5b5050505050505050505050505050565b6118d83361064f565b6118e1816128d2565b50565b5f51602061415d5f395f51905f52546001600160a01b031690565b5f61190a8383611df9565b600481015490915083908390600160301b900465ffffffffffff164281111561196c57604051635d99056960e11b815263ffffffff90931660048401526001600160401b03909116602483015265ffffffffffff166044820152606401610966565b50505061197a838383611e93565b5f611983611cd7565b63ffffffff85165f90815260019182016020526040902060048401805470ff00000000000000000000ffffffffffff60601b1916600160601b4265ffffffffffff81169190910291909117600160e11b17909155815467ffffffffffffffff60401b19168255909250611a02918301906001600160401b038616612afc565b50506040516001600160401b0384169063ffffffff8616907fc21dd0f0568b62b1b6ffa39e19277a5c525598939fb33b94a4c9eca0f5d45a1f905f90a3611a4882611f4b565b50505050565b5f611a598383612674565b60020154600160801b90046001600160801b03169392505050565b5f61090d82611a81611cd7565b63ffffffff8087165f9081526001928301602052604090209091019190612b1616565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152611add611cd7565b6040805160c081018252915463ffffffff808216845261ffff640100000000830481166020860152600160301b83048216938501939093526001600160601b03600160501b8304166060850152600160b01b82049092166080840152600160c01b90041660a0820152919050565b5f611b54612bc5565b805490915060ff600160401b82041615906001600160401b03165f81158015611b7a5750825b90505f826001600160401b03166001148015611b955750303b155b905081158015611ba3575080155b15611bc15760405163f92ee8a960e01b815260040160405180910390fd5b845467ffffffffffffffff191660011785558315611beb57845460ff60401b1916600160401b1785555b611bf487612bed565b611bfd866128d2565b8315610ad657845460ff60401b19168555604051600181527fc7f505b2f371ae2175ee4913f4499e1f2633a7b5936321eed1cdaeb6115181d29060200160405180910390a150505050505050565b5f5f611c75611c58611cd7565b63ffffffff89165f90815260019190910160205260409020612081565b90505f611c828883612674565b90505f611c9389848a8a8a8a6111cd565b6004830154909150611cca908290611cb39065ffffffffffff1642613c2c565b6004850154600160901b900463ffffffff16612860565b9998505050505050505050565b7f36129bad105e52df954784d5c06cf3c3058bb41f8e548eee3f610fe4f62e120090565b5f51602061415d5f395f51905f525f80611d33611d166118e4565b8730611d2560045f8a8c613cf2565b611d2e91613d19565b612bfe565b9150915081611df15763ffffffff811615611dce57825460ff60a01b1916600160a01b178355611d616118e4565b6001600160a01b03166394c7d7ee8787876040518463ffffffff1660e01b8152600401611d9093929190613d4f565b5f604051808303815f87803b158015611da7575f5ffd5b505af1158015611db9573d5f5f3e3d5ffd5b5050845460ff60a01b1916855550611df19050565b60405162d1953b60e31b81526001600160a01b0387166004820152602401610966565b505050505050565b5f611e02611cd7565b63ffffffff84165f908152600291909101602090815260408083206001600160401b03861684529091529020905060016004820154600160e01b900460ff166003811115611e5257611e5261357f565b14838383600401601c9054906101000a900460ff16909192611e8a57604051630d04f53f60e21b815260040161096693929190613d8e565b50505092915050565b6004810154600160c01b900463ffffffff168383828015610ad65760405163185ddb6360e21b815263ffffffff90931660048401526001600160401b0390911660248301526044820152606401610966565b60048101805460ff60e01b1916600360e01b1790555f611f03611cd7565b63ffffffff9093165f908152600193909301602052604090922080546001600160401b0393909316600160401b0267ffffffffffffffff60401b199093169290921790915550565b60038101546040516312947f0f60e11b81526001600160a01b03808316925f92611fff92600160a01b9092046001600160601b0316917f00000000000000000000000000000000000000000000000000000000000000001690632528fe1e90611fbb908790600690600401613db7565b602060405180830381865afa158015611fd6573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ffa9190613bbf565b612c90565b905080156106d557604051632165e20b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632165e20b906120589085906006908690600401613dd4565b5f604051808303815f87803b15801561206f575f5ffd5b505af1158015610ad6573d5f5f3e3d5ffd5b5f61087e82600101612c9f565b5f612097611cd7565b825160208085015160408087015163ffffffff85165f8181526002880186528381206001600160401b03861680835290875284822092825260038901875284822090825286528381206001600160a01b038416825290955291842054959650939491939290919081156121145761210f600183613c2c565b61211a565b87608001515b60a089015160028501549192505f91612144908490600160801b90046001600160801b0316613dff565b61214e9190613e1e565b6002850180546001600160801b03908116600160801b848316021790915560a08b015191925061218091166001613e3d565b63ffffffff88165f81815260038b01602090815260408083206001600160401b038c168085529083528184206001600160a01b038c16808652908452938290209590955560a08e015181516001600160801b03918216815290871692810192909252919392917fd3125c56f1b1fea70f4f30c8b45de34a9783d08940e183a2852951c7c1265a38910160405180910390a4505050505050505050565b6122268483611ee5565b6003820154604051633425286b60e01b81525f916001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692633425286b926122a6928116916006916001600160601b03600160a01b909104169088906e1c995c1d5d185d1a5bdb881c9bdbdd608a1b90600401613e50565b6020604051808303815f875af11580156122c2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122e69190613bbf565b9050816001600160a01b0316846001600160401b03168663ffffffff167fa2263273feff8373d1bb5c163a2f42a97c8889ebac6d17de232e98544c0c4a778460405161233491815260200190565b60405180910390a45050505050565b5f5f61234d610592565b9050348181811461237a5760405163db70e46b60e01b815260048101929092526024820152604401610966565b50505f612385611cd7565b90505f6001600160a01b0385161561239e5760026123a1565b60015b60ff166001600160401b038111156123bb576123bb6137a1565b6040519080825280602002602001820160405280156123e4578160200160208202803683370190505b50905085815f815181106123fa576123fa613e9b565b6001600160a01b03928316602091820292909201015285161561244c57848160018151811061242b5761242b613e9b565b60200260200101906001600160a01b031690816001600160a01b0316815250505b815460405163ae3acf2760e01b81527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169163ae3acf279186916124bd918c91600160c01b810463ffffffff1691600291600160b01b900461ffff169033908a90600401613eaf565b60206040518083038185885af11580156124d9573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906124fe9190613bbf565b979650505050505050565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148061258f57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166125835f51602061417d5f395f51905f52546001600160a01b031690565b6001600160a01b031614155b156125ad5760405163703e46dd60e11b815260040160405180910390fd5b565b6118e13361064f565b816001600160a01b03166352d1902d6040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015612612575060408051601f3d908101601f1916820190925261260f91810190613bbf565b60015b61263a57604051634c9c8ce360e01b81526001600160a01b0383166004820152602401610966565b5f51602061417d5f395f51905f52811461266a57604051632a87526960e21b815260048101829052602401610966565b6106d58383612cd6565b5f61267d611cd7565b63ffffffff84165f9081526002918201602090815260408083206001600160401b0387168452909152902091506004820154600160e01b900460ff1660038111156126ca576126ca61357f565b14838383600401601c9054906101000a900460ff16909192611e8a576040516324a849bf60e11b815260040161096693929190613d8e565b306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146125ad5760405163703e46dd60e11b815260040160405180910390fd5b5f80612758600284613f4c565b839060011461277d5760405163f670567d60e01b815260040161096691815260200190565b505f61278a600285613f5f565b9050365f868661279b856001613e3d565b6127a6928290613f72565b909250905081816127ee8b8b8b8b5f816127c2576127c2613e9b565b602002919091013590508c60018d6127da8c83613e3d565b926127e793929190613f72565b8787612d2b565b96509650505050505094509492505050565b5f51602061415d5f395f51905f5280546001600160a01b0383166001600160a01b03199091168117825560408051918252517f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9181900360200190a15050565b5f8061286c8385613f5f565b9050607f811115612880575f91505061090d565b5f8361288c8187613f4c565b6128999062010000613f9d565b6128a39190613f5f565b90508160406128b183612e07565b6128c4906001600160801b038a16613f9d565b901c901c9695505050505050565b6129006768616c664c69666560c01b6128ee60208401846136d9565b63ffffffff16603c6312cc0300613039565b6129316c6561726e696e6773536861726560981b6129246040840160208501613fc3565b61ffff165f612710613039565b61295f6577696e646f7760d01b61294e60608401604085016136d9565b63ffffffff16600a62278d00613039565b61299563189bdb9960e21b61297a6080840160608501613ff2565b6001600160601b0316600169d3c21bcecceda1000000613039565b6129be641c185b995b60da1b6129b160a0840160808501613fc3565b61ffff166001600f613039565b60026129d060a0830160808401613fc3565b6129da919061400d565b61ffff166001148160800160208101906129f49190613fc3565b90612a195760405163682c4ec960e11b815261ffff9091166004820152602401610966565b5080612a23611cd7565b612a2d8282614048565b507fd280f5c4d7604062af3a1ff8a0d99782aeb06b89e7a7f7029fdaa6d71ea813409050612a5e60208301836136d9565b612a6e6040840160208501613fc3565b612a7e60608501604086016136d9565b612a8e6080860160608701613ff2565b612a9e60a0870160808801613fc3565b612aae60c0880160a089016136d9565b6040805163ffffffff978816815261ffff9687166020820152948716908501526001600160601b039092166060840152929092166080820152911660a082015260c00160405180910390a150565b5f80612b09858585613084565b915091505b935093915050565b81545f9081816005811115612b72575f612b2f846131d4565b612b399085613c2c565b5f8881526020902090915081015465ffffffffffff9081169087161015612b6257809150612b70565b612b6d816001613e3d565b92505b505b5f612b7f87878585613327565b90508015612bb957612ba387612b96600184613c2c565b5f91825260209091200190565b54600160301b90046001600160d01b03166124fe565b5f979650505050505050565b5f807ff0c57e16840df040f15088dc2f81fe391c3923bec73e23a9662efc9c229c6a0061087e565b612bf561337d565b6118e1816133a2565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15612c86575f516020805191945081901c150291505b5094509492505050565b5f82821882841002821861090d565b80545f908015612cce57612cb883612b96600184613c2c565b54600160301b90046001600160d01b031661090d565b5f9392505050565b612cdf826133b3565b6040516001600160a01b038316907fbc7cd75a20ee27fd9adebab32041f755214dbc6bffa90cc0225b39da2e5c2d3b905f90a2805115612d23576106d58282613416565b610e126134b6565b5f808483148015612d3d575060408511155b8015612d49575086851c155b879086908590612d7d576040516338fe046160e11b8152600481019390935260248301919091526044820152606401610966565b5050506040518685038660051b88018960061b9950885b81811015612df0578281013560408c168e81528d6020821752823560408218528160608218525060805f209d50808d019c50808d1015612de057634e487b715f5260116020526024601cfd5b5060019a909a1c99602001612d94565b50505060405250505f606052509495939450505050565b600160401b618000821615612e2f576040612e2a8267b504f333f9de6484613f9d565b901c90505b614000821615612e52576040612e4d8267d744fccad69d6af4613f9d565b901c90505b612000821615612e75576040612e708267eac0c6e7dd24392e613f9d565b901c90505b611000821615612e98576040612e938267f5257d152486cc2c613f9d565b901c90505b610800821615612ebb576040612eb68267fa83b2db722a033a613f9d565b901c90505b610400821615612ede576040612ed98267fd3e0c0cf486c174613f9d565b901c90505b610200821615612f01576040612efc8267fe9e115c7b8f884b613f9d565b901c90505b610100821615612f24576040612f1f8267ff4ecb59511ec8a5613f9d565b901c90505b6080821615612f46576040612f418267ffa756521c8daed1613f9d565b901c90505b6040821615612f68576040612f638267ffd3a751c0f7e10b613f9d565b901c90505b6020821615612f8a576040612f858267ffe9d2b2f7db2755613f9d565b901c90505b6010821615612fac576040612fa78267fff4e91bff1b8c3d613f9d565b901c90505b6008821615612fce576040612fc98267fffa747ea0040664613f9d565b901c90505b6004821615612ff0576040612feb8267fffd3a3b7814eb53613f9d565b901c90505b600282161561301257604061300d8267fffe9d1cc60ddab1613f9d565b901c90505b600182161561303457604061302f8267ffff4e8e25879bfa613f9d565b901c90505b919050565b8183101580156130495750808311155b8484848490919293610bd457604051630507d4f760e41b81526004810194909452602484019290925260448301526064820152608401610966565b82545f908190801561317a575f6130a087612b96600185613c2c565b805490915065ffffffffffff80821691600160301b90046001600160d01b03169088168211156130e357604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361311c57825465ffffffffffff16600160301b6001600160d01b0389160217835561316c565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b9450859350612b0e92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081612b0e565b5f600182116131e1575090565b816001600160801b82106131fa5760809190911c9060401b5b600160401b82106132105760409190911c9060201b5b64010000000082106132275760209190911c9060101b5b62010000821061323c5760109190911c9060081b5b61010082106132505760089190911c9060041b5b601082106132635760049190911c9060021b5b6004821061326f5760011b5b600302600190811c9081858161328757613287613f38565b048201901c9050600181858161329f5761329f613f38565b048201901c905060018185816132b7576132b7613f38565b048201901c905060018185816132cf576132cf613f38565b048201901c905060018185816132e7576132e7613f38565b048201901c905060018185816132ff576132ff613f38565b048201901c905061331e81858161331857613318613f38565b04821190565b90039392505050565b5f5b81831015613375575f85815260209020838316600285851804019081015465ffffffffffff868116911611156133615780925061336f565b61336c816001613e3d565b93505b50613329565b509392505050565b6133856134d5565b6125ad57604051631afcd79f60e31b815260040160405180910390fd5b6133aa61337d565b6118e181612800565b806001600160a01b03163b5f036133e857604051634c9c8ce360e01b81526001600160a01b0382166004820152602401610966565b5f51602061417d5f395f51905f5280546001600160a01b0319166001600160a01b0392909216919091179055565b60605f61342384846134ee565b905080801561344457505f3d118061344457505f846001600160a01b03163b115b1561345957613451613501565b91505061087e565b801561348357604051639996b31560e01b81526001600160a01b0385166004820152602401610966565b3d156134965761349161351a565b6134af565b60405163d6bda27560e01b815260040160405180910390fd5b5092915050565b34156125ad5760405163b398979f60e01b815260040160405180910390fd5b5f6134de612bc5565b54600160401b900460ff16919050565b5f5f5f835160208501865af49392505050565b6040513d81523d5f602083013e3d602001810160405290565b6040513d5f823e3d81fd5b63ffffffff811681146118e1575f5ffd5b80356001600160401b0381168114613034575f5ffd5b5f5f6040838503121561355d575f5ffd5b823561356881613525565b915061357660208401613536565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b600481106135a3576135a361357f565b9052565b5f6101a082019050825182526020830151602083015260408301516135d760408401826001600160801b03169052565b5060608301516135f260608401826001600160801b03169052565b50608083015161360d60808401826001600160a01b03169052565b5060a083015161362860a08401826001600160601b03169052565b5060c083015161364260c084018265ffffffffffff169052565b5060e083015161365c60e084018265ffffffffffff169052565b5061010083015161367861010084018265ffffffffffff169052565b5061012083015161369261012084018263ffffffff169052565b506101408301516136aa61014084018261ffff169052565b506101608301516136c461016084018263ffffffff169052565b506101808301516134af610180840182613593565b5f602082840312156136e9575f5ffd5b813561090d81613525565b80356001600160a01b0381168114613034575f5ffd5b5f5f6040838503121561371b575f5ffd5b613724836136f4565b946020939093013593505050565b5f5f60408385031215613743575f5ffd5b82359150602083013560ff8116811461375a575f5ffd5b809150509250929050565b5f5f5f60608486031215613777575f5ffd5b833561378281613525565b925061379060208501613536565b929592945050506040919091013590565b634e487b7160e01b5f52604160045260245ffd5b5f5f604083850312156137c6575f5ffd5b6137cf836136f4565b915060208301356001600160401b038111156137e9575f5ffd5b8301601f810185136137f9575f5ffd5b80356001600160401b03811115613812576138126137a1565b604051601f8201601f19908116603f011681016001600160401b0381118282101715613840576138406137a1565b604052818152828201602001871015613857575f5ffd5b816020840160208301375f602083830101528093505050509250929050565b5f5f83601f840112613886575f5ffd5b5081356001600160401b0381111561389c575f5ffd5b6020830191508360208260051b85010111156138b6575f5ffd5b9250929050565b80356001600160801b0381168114613034575f5ffd5b5f5f5f5f5f5f5f5f60e0898b0312156138ea575f5ffd5b88356138f581613525565b975061390360208a01613536565b965061391160408a016136f4565b95506060890135945060808901356001600160401b03811115613932575f5ffd5b61393e8b828c01613876565b9095509350613951905060a08a016138bd565b979a969950949793969295919450919260c001359150565b5f5f5f5f5f5f60a0878903121561397e575f5ffd5b863561398981613525565b955061399760208801613536565b94506139a5604088016136f4565b93506060870135925060808701356001600160401b038111156139c6575f5ffd5b6139d289828a01613876565b979a9699509497509295939492505050565b5f602082840312156139f4575f5ffd5b61090d826136f4565b5f5f5f60608486031215613a0f575f5ffd5b613a18846138bd565b9250602084013591506040840135613a2f81613525565b809150509250925092565b5f5f5f83850360c0811215613a4d575f5ffd5b8435613a5881613525565b9350613a6660208601613536565b92506080603f1982011215613a79575f5ffd5b506040840190509250925092565b5f60c08284031215613a97575f5ffd5b50919050565b5f60c08284031215613aad575f5ffd5b61090d8383613a87565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b803565ffffffffffff81168114613034575f5ffd5b5f5f60408385031215613b12575f5ffd5b8235613b1d81613525565b915061357660208401613aec565b5f5f60e08385031215613b3c575f5ffd5b613b45836136f4565b91506135768460208501613a87565b5f5f5f5f5f60808688031215613b68575f5ffd5b8535613b7381613525565b9450613b81602087016136f4565b93506040860135925060608601356001600160401b03811115613ba2575f5ffd5b613bae88828901613876565b969995985093965092949392505050565b5f60208284031215613bcf575f5ffd5b5051919050565b634e487b7160e01b5f52601160045260245ffd5b5f63ffffffff821680613bff57613bff613bd6565b5f190192915050565b5f63ffffffff821663ffffffff8103613c2357613c23613bd6565b60010192915050565b8181038181111561087e5761087e613bd6565b6001600160401b03818116838216019081111561087e5761087e613bd6565b5f60208284031215613c6e575f5ffd5b61090d826138bd565b5f60208284031215613c87575f5ffd5b61090d82613aec565b65ffffffffffff818116838216019081111561087e5761087e613bd6565b600781106135a3576135a361357f565b6001600160a01b038416815260608101613cdb6020830185613cae565b6001600160601b0383166040830152949350505050565b5f5f85851115613d00575f5ffd5b83861115613d0c575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156134af576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b63ffffffff841681526001600160401b0383166020820152606081016113716040830184613593565b6001600160a01b03831681526040810161090d6020830184613cae565b6001600160a01b038416815260608101613df16020830185613cae565b826040830152949350505050565b6001600160801b03828116828216039081111561087e5761087e613bd6565b6001600160801b03818116838216019081111561087e5761087e613bd6565b8082018082111561087e5761087e613bd6565b6001600160a01b038616815260a08101613e6d6020830187613cae565b6001600160601b039490941660408201526001600160a01b0392909216606083015260809091015292915050565b634e487b7160e01b5f52603260045260245ffd5b86815263ffffffff861660208083019190915260ff8616604083015261ffff851660608301526001600160a01b038416608083015260c060a0830181905283519083018190525f9184019060e0840190835b81811015613f285783516001600160a01b0316835260209384019390920191600101613f01565b50909a9950505050505050505050565b634e487b7160e01b5f52601260045260245ffd5b5f82613f5a57613f5a613f38565b500690565b5f82613f6d57613f6d613f38565b500490565b5f5f85851115613f80575f5ffd5b83861115613f8c575f5ffd5b5050600583901b0193919092039150565b808202811582820484141761087e5761087e613bd6565b61ffff811681146118e1575f5ffd5b5f60208284031215613fd3575f5ffd5b813561090d81613fb4565b6001600160601b03811681146118e1575f5ffd5b5f60208284031215614002575f5ffd5b813561090d81613fde565b5f61ffff83168061402057614020613f38565b8061ffff84160691505092915050565b5f813561087e81613525565b5f813561087e81613fb4565b813561405381613525565b8154602084013561406381613fb4565b65ffff000000008160201b1663ffffffff841665ffffffffffff198416171784555050505f604083013561409681613525565b825469ffffffff000000000000191660309190911b69ffffffff00000000000016178255505f60608301356140ca81613fde565b82546bffffffffffffffffffffffff60501b1916605082901b6bffffffffffffffffffffffff60501b161783559050506141296141096080840161403c565b82805461ffff60b01b191660b09290921b61ffff60b01b16919091179055565b610e1261413860a08401614030565b82805463ffffffff60c01b191660c09290921b63ffffffff60c01b1691909117905556fef3177357ab46d8af007ab3fdb9af81da189e1068fefdc0073dca88a2cab40a00360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc'
