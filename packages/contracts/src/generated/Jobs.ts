// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const jobsAbi = [
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "contract IFees",
            "name": "fees",
            "type": "address"
          },
          {
            "internalType": "contract IStaking",
            "name": "staking",
            "type": "address"
          },
          {
            "internalType": "contract IOperators",
            "name": "operators",
            "type": "address"
          },
          {
            "internalType": "contract ICommittees",
            "name": "reviews",
            "type": "address"
          },
          {
            "internalType": "contract IBisection",
            "name": "bisection",
            "type": "address"
          },
          {
            "internalType": "contract IModels",
            "name": "models",
            "type": "address"
          },
          {
            "internalType": "contract IDatanets",
            "name": "datanets",
            "type": "address"
          }
        ],
        "internalType": "struct Jobs.Modules",
        "name": "modules",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "window",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "judgeWithin",
            "type": "uint48"
          },
          {
            "internalType": "uint16",
            "name": "lateBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "judgedBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "challengeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint96",
            "name": "leastChallenge",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "domain",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "panel",
            "type": "uint16"
          }
        ],
        "internalType": "struct IJobs.Terms",
        "name": "terms_",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "InvalidShortString",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "name": "Jobs_AlreadyChallenged",
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
        "name": "credit",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Jobs_CreditTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Jobs_DeadlineNotPassed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "deadline",
        "type": "uint48"
      }
    ],
    "name": "Jobs_DeadlinePassed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "name": "Jobs_Decided",
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
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "Jobs_InvalidReleases",
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
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "Jobs_InvalidSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Jobs_NoCheckpoint",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Jobs_NoPrice",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Jobs_NoResult",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Jobs_NoSpec",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "buyer",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Jobs_NotBuyer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      },
      {
        "internalType": "uint48",
        "name": "judgeBy",
        "type": "uint48"
      }
    ],
    "name": "Jobs_NotJudged",
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
        "internalType": "enum IJobs.Proof",
        "name": "proof",
        "type": "uint8"
      }
    ],
    "name": "Jobs_NotOffered",
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
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "Jobs_NotOperator",
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
    "name": "Jobs_NotReviews",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Jobs_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "expiry",
        "type": "uint48"
      },
      {
        "internalType": "uint256",
        "name": "time",
        "type": "uint256"
      }
    ],
    "name": "Jobs_QuoteExpired",
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
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "Jobs_QuoteUsed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "previous",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "next",
        "type": "uint256"
      }
    ],
    "name": "Jobs_ReleasesNotAscending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      }
    ],
    "name": "Jobs_RunNotRefuted",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      }
    ],
    "name": "Jobs_RunOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "Jobs_RunTaken",
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
    "name": "Jobs_UnknownCase",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "Jobs_UnknownJob",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sent",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "required",
        "type": "uint256"
      }
    ],
    "name": "Jobs_WrongChallengeBond",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sent",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      }
    ],
    "name": "Jobs_WrongPrice",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "enum IJobs.Proof",
        "name": "proof",
        "type": "uint8"
      }
    ],
    "name": "Jobs_WrongProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      }
    ],
    "name": "Jobs_WrongRun",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "enum IJobs.State",
        "name": "state",
        "type": "uint8"
      }
    ],
    "name": "Jobs_WrongState",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "str",
        "type": "string"
      }
    ],
    "name": "StringTooLong",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "upheld",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
      }
    ],
    "name": "ChallengeDecided",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "number",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "CheckpointPosted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "CreditWithdrawn",
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
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "deliverBy",
        "type": "uint48"
      }
    ],
    "name": "JobAssigned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
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
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "subject",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "JobChallenged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "result",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "checkpointRoot",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "challengeableUntil",
        "type": "uint48"
      }
    ],
    "name": "JobDelivered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "buyer",
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
        "internalType": "bytes32",
        "name": "spec",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "releaseIds",
        "type": "uint256[]"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "enum IJobs.Proof",
        "name": "proof",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "assignBy",
        "type": "uint48"
      }
    ],
    "name": "JobFunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
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
        "name": "price",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "paymentId",
        "type": "uint256"
      }
    ],
    "name": "JobPaid",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "buyer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "price",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "reason",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      }
    ],
    "name": "JobRefunded",
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
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "QuoteCancelled",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "accept",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "assign",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bisection",
    "outputs": [
      {
        "internalType": "contract IBisection",
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
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "cancelQuote",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
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
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "challengeCost",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "fee",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "checkpoint",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "name": "conclude",
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
    "name": "creditOf",
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
    "name": "datanets",
    "outputs": [
      {
        "internalType": "contract IDatanets",
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
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "decline",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "result",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "checkpointRoot",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      }
    ],
    "name": "deliver",
    "outputs": [],
    "stateMutability": "nonpayable",
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
            "internalType": "address",
            "name": "buyer",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "modelId",
            "type": "uint256"
          },
          {
            "internalType": "uint256[]",
            "name": "releaseIds",
            "type": "uint256[]"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
          },
          {
            "internalType": "enum IJobs.Proof",
            "name": "proof",
            "type": "uint8"
          },
          {
            "internalType": "contract IStepVerifier",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "assignWithin",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "deliverWithin",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          }
        ],
        "internalType": "struct IJobs.Quote",
        "name": "quote",
        "type": "tuple"
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
    "name": "disputeCount",
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
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "expire",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fees",
    "outputs": [
      {
        "internalType": "contract IFees",
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
        "name": "jobId",
        "type": "uint256"
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
        "components": [
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "address",
            "name": "buyer",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "modelId",
            "type": "uint256"
          },
          {
            "internalType": "uint256[]",
            "name": "releaseIds",
            "type": "uint256[]"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
          },
          {
            "internalType": "enum IJobs.Proof",
            "name": "proof",
            "type": "uint8"
          },
          {
            "internalType": "contract IStepVerifier",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "assignWithin",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "deliverWithin",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "expiry",
            "type": "uint48"
          },
          {
            "internalType": "uint256",
            "name": "nonce",
            "type": "uint256"
          }
        ],
        "internalType": "struct IJobs.Quote",
        "name": "quote",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "fund",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "name": "getDispute",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "challenger",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint256",
            "name": "jobId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "caseId",
            "type": "uint256"
          },
          {
            "internalType": "uint48",
            "name": "judgeBy",
            "type": "uint48"
          }
        ],
        "internalType": "struct IJobs.Dispute",
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
        "internalType": "uint256",
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "getJob",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "buyer",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "price",
            "type": "uint96"
          },
          {
            "internalType": "address",
            "name": "operator",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "deadline",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "deliverWithin",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "disputes",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "checkpoints",
            "type": "uint32"
          },
          {
            "internalType": "enum IJobs.State",
            "name": "state",
            "type": "uint8"
          },
          {
            "internalType": "enum IJobs.Proof",
            "name": "proof",
            "type": "uint8"
          },
          {
            "internalType": "uint64",
            "name": "runId",
            "type": "uint64"
          },
          {
            "internalType": "contract IStepVerifier",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "uint256",
            "name": "modelId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "spec",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "result",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "checkpointRoot",
            "type": "bytes32"
          },
          {
            "internalType": "uint256[]",
            "name": "releaseIds",
            "type": "uint256[]"
          }
        ],
        "internalType": "struct IJobs.Job",
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
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "nonce",
        "type": "uint256"
      }
    ],
    "name": "isUsed",
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
    "name": "jobCount",
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
    "name": "models",
    "outputs": [
      {
        "internalType": "contract IModels",
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
    "inputs": [],
    "name": "operators",
    "outputs": [
      {
        "internalType": "contract IOperators",
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
        "name": "jobId",
        "type": "uint256"
      }
    ],
    "name": "refute",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "disputeId",
        "type": "uint256"
      }
    ],
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "standingOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "openValue",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "open",
            "type": "uint32"
          },
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
          }
        ],
        "internalType": "struct IJobs.Standing",
        "name": "",
        "type": "tuple"
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
            "internalType": "uint48",
            "name": "window",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "judgeWithin",
            "type": "uint48"
          },
          {
            "internalType": "uint16",
            "name": "lateBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "judgedBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "challengeBps",
            "type": "uint16"
          },
          {
            "internalType": "uint96",
            "name": "leastChallenge",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "domain",
            "type": "uint32"
          },
          {
            "internalType": "uint16",
            "name": "panel",
            "type": "uint16"
          }
        ],
        "internalType": "struct IJobs.Terms",
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
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "withdraw",
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
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "releaseId",
        "type": "uint256"
      }
    ],
    "name": "Datanets_UnknownRelease",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721NonexistentToken",
    "type": "error"
  }
] as const

export const jobsInitCode =
  '0x610240604052348015610010575f5ffd5b5060405161517f38038061517f83398101604081905261002f9161042b565b6040518060400160405280600f81526020016e4f70656e4c6564676572204a6f627360881b815250604051806040016040528060018152602001603160f81b8152506100808261027260201b60201c565b6101205261008d81610272565b61014052815160208084019190912060e052815190820120610100524660a05261011960e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60809081523060c090815285516001600160a01b039081166101605260208088015182166101805260408089015183166101a0526060808a015184166101c0528986015184166101e05260a0808b01518516610200529985015190931661022052875160028054938a0151928a0151948a0151968a01519a8a01516001600160601b0316600160901b02600160901b600160f01b031961ffff9c8d16600160801b0216600160801b600160f01b0319988d16600160701b0261ffff60701b19978e166c01000000000000000000000000029790971663ffffffff60601b1965ffffffffffff9687166601000000000000026001600160601b03199098169690951695909517959095179290921692909217939093179490941617179091558301516003805460e0909501519095166401000000000265ffffffffffff199490941663ffffffff9091161792909217909255506105409050565b5f5f829050601f815111156102a5578260405163305a27a960e01b815260040161029c91906104e5565b60405180910390fd5b80516102b08261051a565b179392505050565b60405161010081016001600160401b03811182821017156102e757634e487b7160e01b5f52604160045260245ffd5b60405290565b60405160e081016001600160401b03811182821017156102e757634e487b7160e01b5f52604160045260245ffd5b6001600160a01b038116811461032f575f5ffd5b50565b805161033d8161031b565b919050565b805165ffffffffffff8116811461033d575f5ffd5b805161ffff8116811461033d575f5ffd5b805163ffffffff8116811461033d575f5ffd5b5f610100828403121561038c575f5ffd5b6103946102b8565b905061039f82610342565b81526103ad60208301610342565b60208201526103be60408301610357565b60408201526103cf60608301610357565b60608201526103e060808301610357565b608082015260a08201516001600160601b03811681146103fe575f5ffd5b60a082015261040f60c08301610368565b60c082015261042060e08301610357565b60e082015292915050565b5f5f8284036101e081121561043e575f5ffd5b60e081121561044b575f5ffd5b506104546102ed565b835161045f8161031b565b8152602084015161046f8161031b565b602082015260408401516104828161031b565b604082015260608401516104958161031b565b60608201526104a660808501610332565b60808201526104b760a08501610332565b60a08201526104c860c08501610332565b60c082015291506104dc8460e0850161037b565b90509250929050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561053a575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516102005161022051614b386106475f395f8181610924015261387b01525f818161061c015261378201525f81816103b101528181611a290152818161222201526130b501525f818161047801528181610e7e0152818161113801528181611b300152612aa101525f81816108f1015281816111fc015261131e01525f81816104de0152818161150b01528181612be7015281816134c4015261355d01525f818161064f0152612c1a01525f61330501525f6132d501525f613a9901525f613a7101525f6139cc01525f6139f601525f613a200152614b385ff3fe6080604052600436106101e6575f3560e01c80636b75dbde11610108578063bf22c4571161009d578063e673df8a1161006d578063e673df8a146108e0578063ea7fd37714610913578063f0b3fe4314610946578063f3fef3a314610965578063ff250f9514610984575f5ffd5b8063bf22c457146106a4578063bf81bf43146106d0578063d5025625146106ef578063e3a96cbd146107da575f5ffd5b80639986df2c116100d85780639986df2c1461060b5780639af1d35a1461063e578063a0355f4e14610671578063a28889e114610690575f5ffd5b80636b75dbde1461055d5780636bb2b5321461057c57806375807250146105b057806384b0196e146105e4575f5ffd5b806344e0d43b1161017e5780634cf088d91161014e5780634cf088d9146104cd578063582142341461050057806363648dda1461051f57806368e863f61461053e575f5ffd5b806344e0d43b14610448578063495a5642146104675780634c0811381461049a5780634c5d8a0f146104b9575f5ffd5b806327686b83116101b957806327686b83146103a05780633487b256146103eb57806337bdc99b1461040a5780634092bb9d14610429575f5ffd5b806302b2f7c7146101ea57806316600b391461021057806319b05f491461023f5780632254f92514610260575b5f5ffd5b6101fd6101f8366004613daf565b610997565b6040519081526020015b60405180910390f35b34801561021b575f5ffd5b5061022f61022a366004613de6565b610d8b565b6040519015158152602001610207565b34801561024a575f5ffd5b5061025e610259366004613e10565b610db8565b005b34801561026b575f5ffd5b5061032e61027a366004613e27565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506001600160a01b03165f908152600c6020908152604091829020825160c08101845290546001600160601b038116825263ffffffff600160601b8204811693830193909352600160801b8104831693820193909352600160a01b830482166060820152600160c01b830482166080820152600160e01b9092041660a082015290565b60405161020791905f60c0820190506001600160601b03835116825263ffffffff602084015116602083015263ffffffff604084015116604083015263ffffffff606084015116606083015263ffffffff608084015116608083015263ffffffff60a08401511660a083015292915050565b3480156103ab575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610207565b3480156103f6575f5ffd5b5061025e610405366004613e10565b610e6e565b348015610415575f5ffd5b5061025e610424366004613e10565b610f84565b348015610434575f5ffd5b5061025e610443366004613e10565b611085565b348015610453575f5ffd5b5061025e610462366004613e50565b61112d565b348015610472575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b3480156104a5575f5ffd5b5061025e6104b4366004613e10565b6111e2565b3480156104c4575f5ffd5b506004546101fd565b3480156104d8575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b34801561050b575f5ffd5b5061025e61051a366004613daf565b611578565b34801561052a575f5ffd5b5061025e610539366004613e7e565b61166f565b348015610549575f5ffd5b506101fd610558366004613ed8565b611813565b348015610568575f5ffd5b5061025e610577366004613e10565b61193b565b348015610587575f5ffd5b5061059b610596366004613e10565b611afc565b60408051928352602083019190915201610207565b3480156105bb575f5ffd5b506101fd6105ca366004613e27565b6001600160a01b03165f908152600d602052604090205490565b3480156105ef575f5ffd5b506105f8611c05565b6040516102079796959493929190613f37565b348015610616575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b348015610649575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b34801561067c575f5ffd5b5061025e61068b366004613e10565b611c47565b34801561069b575f5ffd5b506005546101fd565b3480156106af575f5ffd5b506106c36106be366004613e10565b611d0a565b604051610207919061403f565b3480156106db575f5ffd5b5061025e6106ea366004613e10565b611f5b565b3480156106fa575f5ffd5b506107cd60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081019190915250604080516101008101825260025465ffffffffffff8082168352600160301b820416602083015261ffff600160601b8204811693830193909352600160701b810483166060830152600160801b8104831660808301526001600160601b03600160901b9091041660a082015260035463ffffffff811660c0830152640100000000900490911660e082015290565b604051610207919061418d565b3480156107e5575f5ffd5b506108896107f4366004613e10565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260076020908152604091829020825160a08101845281546001600160a01b0381168252600160a01b90046001600160601b0316928101929092526001810154928201929092526002820154606082015260039091015465ffffffffffff16608082015290565b604051610207919081516001600160a01b031681526020808301516001600160601b031690820152604080830151908201526060808301519082015260809182015165ffffffffffff169181019190915260a00190565b3480156108eb575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b34801561091e575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b348015610951575f5ffd5b5061025e610960366004613e10565b612173565b348015610970575f5ffd5b5061025e61097f366004613de6565b612313565b6101fd61099236600461423c565b6123c8565b5f5f6109a28461297e565b905060046002820154600160901b900460ff1660078111156109c6576109c6613fcd565b14806109f1575060056002820154600160901b900460ff1660078111156109ef576109ef613fcd565b145b848260020160129054906101000a900460ff169091610a2e576040516334a4892560e21b8152600401610a259291906142d1565b60405180910390fd5b505f90506002820154600160981b900460ff166001811115610a5257610a52613fcd565b14848260020160139054906101000a900460ff169091610a8757604051631355920d60e11b8152600401610a259291906142e5565b50506002810154849065ffffffffffff1642811015610aca57604051637598cf0760e01b8152600481019290925265ffffffffffff166024820152604401610a25565b50505f848152600960209081526040808320868452909152902054849084908015610b1957604051635df5429960e01b8152600481019390935260248301919091526044820152606401610a25565b5050505f5f610b2786611afc565b9092509050610b36818361430d565b3414348284610b45919061430d565b9091610b6d57604051634d4a254960e11b815260048101929092526024820152604401610a25565b505060055f8154610b7d90614320565b91829055505f878152600960209081526040808320898452909152902081905560028401805460ff60901b1916600560901b1780825591955090600a90610bd090600160501b900463ffffffff16614338565b825463ffffffff9182166101009390930a92830291909202199091161790555f84815260076020526040902080546001600160a01b03191633178155610c15826129d6565b81546001600160601b0391909116600160a01b026001600160a01b0390911617815560018101879055600254610c5b9065ffffffffffff600160301b909104164261430d565b60038201805465ffffffffffff191665ffffffffffff92909216919091179055600684015460408051466020820152309181019190915260608101899052608081019190915260a081018790525f9060029060c00160408051601f1981840301815290829052610cca9161435c565b602060405180830381855afa158015610ce5573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610d089190614372565b90505f610d16828787612a0d565b600284018190555f818152600860209081526040918290208a905581518381529081018b905290810184905260608101869052909150339088908b907f616661899c1a3db001c4a6759477fa8e8e6e86dbd4a2911c8014c0ef61f63b909060800160405180910390a450505050505092915050565b6001600160a01b0382165f908152600b6020908152604080832084845290915290205460ff165b92915050565b5f610dc28261297e565b80549091506001600160a01b031633808214610e04576040516332f9fff560e21b81526001600160a01b03928316600482015291166024820152604401610a25565b50600490506002820154600160901b900460ff166007811115610e2957610e29613fcd565b14828260020160129054906101000a900460ff169091610e5e576040516334a4892560e21b8152600401610a259291906142d1565b5050610e6a8282612b41565b5050565b5f610e7882612d30565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bcaa6cf784600201546040518263ffffffff1660e01b8152600401610ece91815260200190565b6040805180830381865afa158015610ee8573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f0c919061439d565b915091508180610f275750600383015465ffffffffffff1642115b6003840154859165ffffffffffff90911690610f6757604051633774969360e11b8152600481019290925265ffffffffffff166024820152604401610a25565b5050610f7e8483610f78575f612d6c565b82612d6c565b50505050565b5f610f8e82612d30565b60018101545f90815260066020526040902060020154909150600160901b900460ff166007816007811115610fc557610fc5613fcd565b148260010154829091610fed576040516334a4892560e21b8152600401610a259291906142d1565b505060038201805465ffffffffffff1916905581546001600160a01b0381165f908152600d602052604081208054600160a01b9093046001600160601b03169290919061103b90849061430d565b9091555050600180830154604080519283525f602084015285927fb5c133c3a7a7d9e258dc3a0f3479ce035e2f9c81e67fd912b64e49a6d7a27dc2910160405180910390a3505050565b335f818152600b60209081526040808320858452909152902054829060ff16156110d357604051631e15cf5b60e11b81526001600160a01b0390921660048301526024820152604401610a25565b5050335f818152600b60209081526040808320858452825291829020805460ff1916600117905590518381527fef50f6735c06c7ad042070bdfed17847c85193643e6fb0cd308943b5370df284910160405180910390a250565b336001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001681146111835760405163108582d160e31b81526001600160a01b039091166004820152602401610a25565b505f8281526008602052604090205482816111b457604051632f8479b760e21b8152600401610a2591815260200190565b505f8181526007602052604090206003015465ffffffffffff16156111dd576111dd8183612d6c565b505050565b5f6111ec82612f95565b90506111fa82826001612feb565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663204df910338360020160139054906101000a900460ff16600181111561124d5761124d613fcd565b6040516001600160e01b031960e085901b1681526001600160a01b03909216600483015260ff166024820152604401602060405180830381865afa158015611297573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906112bb91906143c7565b338260020160139054906101000a900460ff1690916112ef5760405163d4df9fdf60e01b8152600401610a259291906143e0565b5050805460405163705c8fc960e11b8152600160a01b9091046001600160601b031660048201525f90611394907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e0b91f9290602401602060405180830381865afa15801561136b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061138f9190614372565b6129d6565b60028301805460ff60901b1916600160911b17908190556001840180546001600160a01b0316600160a01b6001600160601b038516021790559091506113e790600160301b900463ffffffff164261430d565b60028301805465ffffffffffff191665ffffffffffff92909216919091179055335f908152600c6020819052604090912080549091829161143490600160601b900463ffffffff16614338565b825463ffffffff9182166101009390930a9283029190920219909116179055825481546001600160601b03600160a01b90920482169183915f9161147a918591166143fd565b82546101009290920a6001600160601b03818102199093169183160217909155600285015460408051928616835265ffffffffffff90911660208301528692507f9f3708fbb651fe7141c76dcd8d0f813e404a7136177f82999b678c22dbe73783910160405180910390a26001600160601b03821615610f7e576040516339c6eedd60e11b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063738dddba90611545903390600390879060040161442c565b5f604051808303815f87803b15801561155c575f5ffd5b505af115801561156e573d5f5f3e3d5ffd5b5050505050505050565b5f61158283612f95565b9050600280820154600160901b900460ff1660078111156115a5576115a5613fcd565b036115c05760028101805460ff60901b1916600360901b1790555b6115cc83826003612feb565b5f8290036115ed5760405163192522f560e21b815260040160405180910390fd5b6007810182905560028101805484917fc1d08a3dcd4b5fdf418f78d38aaa83268dc34b31a6d1786aef0f98c101e3928791600e9061163790600160701b900463ffffffff16614338565b825463ffffffff9182166101009390930a838102920219161790915560408051918252602082018690520160405180910390a2505050565b5f61167985612f95565b9050600280820154600160901b900460ff16600781111561169c5761169c613fcd565b036116b75760028101805460ff60901b1916600360901b1790555b6116c385826003612feb565b5f8490036116e457604051634475c20360e11b815260040160405180910390fd5b6002545f906116fb9065ffffffffffff164261430d565b905060016002830154600160981b900460ff16600181111561171f5761171f613fcd565b03611736576117318683878685613095565b611775565b85836001600160401b038116156117725760405163065f637960e21b815260048101929092526001600160401b03166024820152604401610a25565b50505b600282018054600684018790556007840186905565ffffffffffff831672ff000000000000000000000000ffffffffffff199091168117600160921b1790915560408051878152602081018790526001600160401b03861691810191909152606081019190915286907f20ae712dd5a792caa346d1d861b8a696b9e545f9691f7864d125c350571c3b329060800160405180910390a2505050505050565b5f610db27f6a32f50c8d175d4f98b6c4963f827865426676093d40dcc40af05779995131bb6118456020850185613e27565b6118556040860160208701613e27565b6040860135606087013561186c6080890189614460565b60405160200161187d9291906144ac565b60408051601f1981840301815291905280516020909101206118a560c08a0160a08b016144e7565b6118b560e08b0160c08c01614502565b6118c66101008c0160e08d01613e27565b6118d86101208d016101008e01614531565b6118ea6101408e016101208f01614531565b8d6101400160208101906118fe919061455f565b8e61016001356040516020016119209d9c9b9a9998979695949392919061457a565b60405160208183030381529060405280519060200120613290565b5f6119458261297e565b905060046002820154600160901b900460ff16600781111561196957611969613fcd565b14828260020160129054906101000a900460ff16909161199e576040516334a4892560e21b8152600401610a259291906142d1565b50506002810154829065ffffffffffff164281106119e057604051631e2f942b60e11b8152600481019290925265ffffffffffff166024820152604401610a25565b50506002810154600160a01b90046001600160401b03161580611ab2575060028082015460405163784499f760e01b8152600160a01b9091046001600160401b031660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063784499f79060240161018060405180830381865afa158015611a77573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a9b919061468a565b60e001516003811115611ab057611ab0613fcd565b145b828260020160149054906101000a90046001600160401b03169091610e5e57604051630593560960e51b815260048101929092526001600160401b03166024820152604401610a25565b600354604051630ff0ae0360e01b815263ffffffff8216600482015264010000000090910461ffff1660248201525f9081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690630ff0ae0390604401602060405180830381865afa158015611b7d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ba19190614372565b600254909250611bfe90600160901b81046001600160601b03169061271090600160801b900461ffff16611bd48761297e565b54611bef9190600160a01b90046001600160601b031661475c565b611bf99190614787565b6132bc565b9050915091565b5f6060805f5f5f6060611c166132ce565b611c1e6132fe565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f611c5182612f95565b905060016002820154600160901b900460ff166007811115611c7557611c75613fcd565b14828260020160129054906101000a900460ff169091611caa576040516334a4892560e21b8152600401610a259291906142d1565b5050335f908152600c602052604090208054601890611cd590600160c01b900463ffffffff16614338565b91906101000a81548163ffffffff021916908363ffffffff160217905550610e6a828267191958db1a5b995960c21b5f613329565b611d9c60408051610220810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290529061010082019081526020015f81526020015f6001600160401b031681526020015f6001600160a01b031681526020015f81526020015f81526020015f81526020015f8152602001606081525090565b611da58261297e565b604080516102208101825282546001600160a01b0380821683526001600160601b03600160a01b9283900481166020850152600186015491821694840194909452049091166060820152600282015465ffffffffffff8116608083015263ffffffff600160301b8204811660a0840152600160501b8204811660c0840152600160701b82041660e083015290919061010083019060ff600160901b909104166007811115611e5557611e55613fcd565b6007811115611e6657611e66613fcd565b81526020016002820160139054906101000a900460ff166001811115611e8e57611e8e613fcd565b6001811115611e9f57611e9f613fcd565b81526002820154600160a01b90046001600160401b031660208083019190915260038301546001600160a01b03166040808401919091526004840154606084015260058401546080840152600684015460a0840152600784015460c084015260088401805482518185028101850190935280835260e0909401939192909190830182828015611f4b57602002820191905f5260205f20905b815481526020019060010190808311611f37575b5050505050815250509050919050565b5f611f658261297e565b6002810154909150600160901b900460ff166001816007811115611f8b57611f8b613fcd565b1480611fa857506002816007811115611fa657611fa6613fcd565b145b80611fc457506003816007811115611fc257611fc2613fcd565b145b83829091611fe7576040516334a4892560e21b8152600401610a259291906142d1565b50506002820154839065ffffffffffff1642811061202957604051631e2f942b60e11b8152600481019290925265ffffffffffff166024820152604401610a25565b506001905081600781111561204057612040613fcd565b036120b25760018201546001600160a01b03165f908152600c60205260409020805460189061207b90600160c01b900463ffffffff16614338565b91906101000a81548163ffffffff021916908363ffffffff1602179055506111dd8383691d5b985cdcda59db995960b21b5f613329565b60018201546001600160a01b03165f908152600c60205260409020805481906014906120ea90600160a01b900463ffffffff16614338565b91906101000a81548163ffffffff021916908363ffffffff16021790555061212881845f0160149054906101000a90046001600160601b03166133e4565b60025483545f91612157918691600160601b900461ffff16906001600160a01b0316636c61746560e01b613464565b905061216c8585636c61746560e01b84613329565b5050505050565b5f61217d8261297e565b905060046002820154600160901b900460ff1660078111156121a1576121a1613fcd565b14828260020160129054906101000a900460ff1690916121d6576040516334a4892560e21b8152600401610a259291906142d1565b50506002810154600160a01b90046001600160401b0316158015906122ab57506003600282015460405163784499f760e01b8152600160a01b9091046001600160401b031660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063784499f79060240161018060405180830381865afa158015612270573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612294919061468a565b60e0015160038111156122a9576122a9613fcd565b145b828260020160149054906101000a90046001600160401b031690916122f55760405163fb02ecff60e01b815260048101929092526001600160401b03166024820152604401610a25565b50508054610e6a9083908390612710906001600160a01b031661358f565b335f818152600d60205260409020549081838181111561235f5760405163a16fc40f60e01b81526001600160a01b03909316600484015260248301919091526044820152606401610a25565b505050818161236e91906147a6565b335f818152600d602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a36111dd8383613638565b5f6123d96040850160208601613e27565b6001600160a01b031633146123f46040860160208701613e27565b339091612427576040516332f9fff560e21b81526001600160a01b03928316600482015291166024820152604401610a25565b5061243c90506101608501610140860161455f565b65ffffffffffff164211156124596101608601610140870161455f565b42909161248957604051635d758b1f60e01b815265ffffffffffff90921660048301526024820152604401610a25565b5061249c905060c0850160a086016144e7565b6001600160601b03165f036124c35760405162a4cc6760e01b815260040160405180910390fd5b6124d360c0850160a086016144e7565b6001600160601b03163414348560a00160208101906124f291906144e7565b9091612523576040516302dcf79560e41b815260048101929092526001600160601b03166024820152604401610a25565b505060408401355f036125495760405163323421d360e11b815260040160405180910390fd5b600b5f6125596020870187613e27565b6001600160a01b0316815260208082019290925260409081015f90812061016088013582528352205460ff16159061259390860186613e27565b85610160013590916125c957604051631e15cf5b60e11b81526001600160a01b0390921660048301526024820152604401610a25565b50505f6125d585611813565b90506126236125e76020870187613e27565b8286868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506136bd92505050565b6126306020870187613e27565b829091612661576040516326613efd60e11b81526001600160a01b0390921660048301526024820152604401610a25565b5061267e905060608601356126796080880188614460565b61372e565b6001600b5f6126906020890189613e27565b6001600160a01b0316815260208082019290925260409081015f9081206101608a013582529092528120805460ff191692151592909217909155600480549091906126da90614320565b91829055505f81815260066020908152604091829020929450612701918801908801613e27565b81546001600160a01b0319166001600160a01b039190911617815561272c60c0870160a088016144e7565b81546001600160601b0391909116600160a01b026001600160a01b0390911617815561275b6020870187613e27565b6001820180546001600160a01b0319166001600160a01b039290921691909117905561278f61012087016101008801614531565b61279f9063ffffffff164261430d565b60028201805465ffffffffffff191665ffffffffffff929092169190911790556127d161014087016101208801614531565b60028201805463ffffffff92909216600160301b0260ff60901b191672ff0000000000000000ffffffff0000000000001990921691909117600160901b17905561282160e0870160c08801614502565b60028201805460ff60981b1916600160981b83600181111561284557612845613fcd565b021790555061285b610100870160e08801613e27565b6003820180546001600160a01b0319166001600160a01b0392909216919091179055606086013560048201556040860135600582015561289e6080870187614460565b60088301916128ae9190836147b9565b506128bc6020870187613e27565b6001600160a01b03166128d56040880160208901613e27565b6001600160a01b0316847fca33d7a7e277485607ba5265bad3b0c68d7982d8e8a0ef852242ded4b983658a60408a013560608b013561291760808d018d614460565b8d60a001602081019061292a91906144e7565b8e60c001602081019061293d9190614502565b8f61016001358b6002015f9054906101000a900465ffffffffffff1660405161296d989796959493929190614845565b60405180910390a450509392505050565b5f818152600660205260408120906002820154600160901b900460ff1660078111156129ac576129ac613fcd565b141582906129d057604051630a92866760e41b8152600401610a2591815260200190565b50919050565b5f6001600160601b03821115612a09576040516306dfcc6560e41b81526060600482015260248101839052604401610a25565b5090565b6040805160028082526060820183525f92839291906020830190803683375050506001850154855482519293506001600160a01b039182169291169083905f90612a5957612a596148c2565b6020026020010183600181518110612a7357612a736148c2565b6001600160a01b03938416602091820292909201015291811690915260035460405163ae3acf2760e01b81527f00000000000000000000000000000000000000000000000000000000000000009092169163ae3acf27918691612af7918a9163ffffffff82169160029164010000000090910461ffff169033908a906004016148d6565b60206040518083038185885af1158015612b13573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190612b389190614372565b95945050505050565b600181018054825460028401805460ff60901b1916600360911b1790556001600160a01b038216928390555f838152600c6020526040902080546001600160601b03600160a01b9384900481169493909304909216918190601090612bb290600160801b900463ffffffff16614338565b91906101000a81548163ffffffff021916908363ffffffff160217905550612bda81846133e4565b612c176001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016856001600160601b03851661390f565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166388e6d6cd856001600160601b03165f895f015f9054906101000a90046001600160a01b0316898c8c600401548d6008016040518863ffffffff1660e01b8152600401612c949695949392919061495f565b60206040518083038185885af1158015612cb0573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190612cd59190614372565b604080516001600160601b0387168152602081018390529192506001600160a01b0387169189917f944298481784c2940a94a9520ed38286ee88acf4b571b0e6ef9bb63733084f47910160405180910390a350505050505050565b5f8181526007602052604090206003810154829065ffffffffffff166129d0576040516301681e0760e41b8152600401610a2591815260200190565b5f828152600760209081526040808320600181015480855260069093529083208154919390916001600160a01b03811691600160a01b9091046001600160601b03169060056002850154600160901b900460ff166007811115612dd157612dd1613fcd565b60038801805465ffffffffffff191690551415905087857fb5c133c3a7a7d9e258dc3a0f3479ce035e2f9c81e67fd912b64e49a6d7a27dc28380612e18575060ff8a166002145b60408051911515825260ff8c1660208301520160405180910390a38080612e42575060ff87166002145b15612e95576001600160a01b0383165f908152600d602052604081208054849290612e6e90849061430d565b9091555081905061156e5760025461156e9086908690600160701b900461ffff168661358f565b600284018054600a90612eb490600160501b900463ffffffff166149da565b91906101000a81548163ffffffff021916908363ffffffff160217905563ffffffff165f03612ef35760028401805460ff60901b1916600160921b1790555b5f1960ff881601612f5f57612f09600283614787565b60018501546001600160a01b03165f908152600d602052604081208054909190612f3490849061430d565b90915550612f5a905061dead612f4b600285614787565b612f5590856147a6565b613638565b61156e565b6001600160a01b0383165f908152600d602052604081208054849290612f8690849061430d565b90915550505050505050505050565b5f612f9f8261297e565b60018101549091506001600160a01b031633808214612fe45760405163f197b88d60e01b81526001600160a01b03928316600482015291166024820152604401610a25565b5050919050565b806007811115612ffd57612ffd613fcd565b6002830154600160901b900460ff16600781111561301d5761301d613fcd565b14838360020160129054906101000a900460ff169091613052576040516334a4892560e21b8152600401610a259291906142d1565b50506002820154839065ffffffffffff164281101561216c57604051637598cf0760e01b8152600481019290925265ffffffffffff166024820152604401610a25565b60405163784499f760e01b81526001600160401b03831660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063784499f79060240161018060405180830381865afa158015613103573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613127919061468a565b90506001600160401b0383161580159061314a575080516001600160a01b031633145b801561316b575060018160e00151600381111561316957613169613fcd565b145b801561318b5750600385015460408201516001600160a01b039081169116145b801561319f57508460050154816101000151145b80156131af575083816101400151145b80156131cf57508165ffffffffffff168160c0015165ffffffffffff1610155b868490916132025760405163065f637960e21b815260048101929092526001600160401b03166024820152604401610a25565b50506001600160401b0383165f908152600a60205260409020548390801561324e576040516329243dab60e11b81526001600160401b0390921660048301526024820152604401610a25565b505050506001600160401b03165f818152600a602052604090209390935550600201805467ffffffffffffffff60a01b1916600160a01b909202919091179055565b5f610db261329c6139c0565b8360405161190160f01b8152600281019290925260228201526042902090565b5f8282188284110282185b9392505050565b60606132f97f0000000000000000000000000000000000000000000000000000000000000000613ae9565b905090565b60606132f97f0000000000000000000000000000000000000000000000000000000000000000613ae9565b60028301805460ff60901b1916600760901b17905582546001600160a01b0381165f908152600d602052604081208054600160a01b9093046001600160601b03169290919061337990849061430d565b9091555050825460408051600160a01b83046001600160601b03168152602081018590529081018390526001600160a01b039091169085907f152295a7f44107343f720cdbf13c2a342f44a3ee47fa2fd4fc60171fbb9e60589060600160405180910390a350505050565b81548290600c9061340190600160601b900463ffffffff166149da565b825463ffffffff9182166101009390930a92830291909202199091161790558154819083905f9061343c9084906001600160601b03166149f8565b92506101000a8154816001600160601b0302191690836001600160601b031602179055505050565b60018401545f906001600160a01b03811690600160a01b90046001600160601b0316826134948288612710613b26565b6001890180546001600160a01b031690559050801561354557604051633425286b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690633425286b9061350290869060039086908c908c90600401614a17565b6020604051808303815f875af115801561351e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906135429190614372565b93505b6135848361355383856147a6565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016919061390f565b505050949350505050565b60018301546001600160a01b03165f908152600c6020526040902080548190601c906135c790600160e01b900463ffffffff16614338565b91906101000a81548163ffffffff021916908363ffffffff16021790555061360581855f0160149054906101000a90046001600160601b03166133e4565b5f613618858585623537b160e91b613464565b90506136308686661c99599d5d195960ca1b84613329565b505050505050565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114613681576040519150601f19603f3d011682016040523d82523d5f602084013e613686565b606091505b50509050808383909161216c57604051630305e6e160e01b81526001600160a01b0390921660048301526024820152604401610a25565b5f836001600160a01b03163b5f0361371b575f5f6136db8585613bd6565b5090925090505f8160038111156136f4576136f4613fcd565b1480156137125750856001600160a01b0316826001600160a01b0316145b925050506132c7565b613726848484613c1f565b949350505050565b80801580159061373f575060408111155b816040909161376a5760405163c438211160e01b815260048101929092526024820152604401610a25565b50506040516331a9108f60e11b8152600481018590527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636352211e90602401602060405180830381865afa1580156137cf573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137f39190614a59565b505f805b828110156136305781858583818110613812576138126148c2565b90506020020135118286868481811061382d5761382d6148c2565b90506020020135909161385c576040516303ff947d60e41b815260048101929092526024820152604401610a25565b5050848482818110613870576138706148c2565b9050602002013591507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166379af2b9a836040518263ffffffff1660e01b81526004016138c791815260200190565b60a060405180830381865afa1580156138e2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139069190614a74565b506001016137f7565b5f61398782856001600160a01b0316632528fe1e8660036040518363ffffffff1660e01b8152600401613943929190614af0565b602060405180830381865afa15801561395e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139829190614372565b613c84565b90508015610f7e57604051632165e20b60e01b81526001600160a01b03851690632165e20b906115459086906003908690600401614b0d565b5f306001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016148015613a1857507f000000000000000000000000000000000000000000000000000000000000000046145b15613a4257507f000000000000000000000000000000000000000000000000000000000000000090565b6132f9604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60605f613af583613c93565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f5f5f613b338686613cba565b91509150815f03613b5757838181613b4d57613b4d614773565b04925050506132c7565b818411613b6e57613b6e6003851502601118613cd6565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f5f5f8351604103613c0d576020840151604085015160608601515f1a613bff88828585613ce7565b955095509550505050613c18565b505081515f91506002905b9250925092565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b5f8282188284100282186132c7565b5f60ff8216601f811115610db257604051632cd44ac360e21b815260040160405180910390fd5b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613d2057505f91506003905082613da5565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613d71573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613d9c57505f925060019150829050613da5565b92505f91508190505b9450945094915050565b5f5f60408385031215613dc0575f5ffd5b50508035926020909101359150565b6001600160a01b0381168114613de3575f5ffd5b50565b5f5f60408385031215613df7575f5ffd5b8235613e0281613dcf565b946020939093013593505050565b5f60208284031215613e20575f5ffd5b5035919050565b5f60208284031215613e37575f5ffd5b81356132c781613dcf565b60ff81168114613de3575f5ffd5b5f5f60408385031215613e61575f5ffd5b823591506020830135613e7381613e42565b809150509250929050565b5f5f5f5f60808587031215613e91575f5ffd5b84359350602085013592506040850135915060608501356001600160401b0381168114613ebc575f5ffd5b939692955090935050565b5f61018082840312156129d0575f5ffd5b5f60208284031215613ee8575f5ffd5b81356001600160401b03811115613efd575f5ffd5b61372684828501613ec7565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f613f5560e0830189613f09565b8281036040840152613f678189613f09565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613fbc578351835260209384019390920191600101613f9e565b50909b9a5050505050505050505050565b634e487b7160e01b5f52602160045260245ffd5b60088110613ff157613ff1613fcd565b9052565b60028110613ff157613ff1613fcd565b5f8151808452602084019350602083015f5b82811015614035578151865260209586019590910190600101614017565b5093949350505050565b602081526140596020820183516001600160a01b03169052565b5f602083015161407460408401826001600160601b03169052565b5060408301516001600160a01b03811660608401525060608301516001600160601b038116608084015250608083015165ffffffffffff811660a08401525060a083015163ffffffff811660c08401525060c083015163ffffffff811660e08401525060e083015163ffffffff8116610100840152506101008301516140fe610120840182613fe1565b50610120830151614113610140840182613ff5565b506101408301516001600160401b038116610160840152506101608301516001600160a01b038116610180840152506101808301516101a08301526101a08301516101c08301526101c08301516101e08301526101e083015161020083015261020083015161022080840152613726610240840182614005565b5f6101008201905065ffffffffffff835116825265ffffffffffff602084015116602083015261ffff604084015116604083015260608301516141d6606084018261ffff169052565b5060808301516141ec608084018261ffff169052565b5060a083015161420760a08401826001600160601b03169052565b5060c083015161421f60c084018263ffffffff169052565b5060e083015161423560e084018261ffff169052565b5092915050565b5f5f5f6040848603121561424e575f5ffd5b83356001600160401b03811115614263575f5ffd5b61426f86828701613ec7565b93505060208401356001600160401b0381111561428a575f5ffd5b8401601f8101861361429a575f5ffd5b80356001600160401b038111156142af575f5ffd5b8660208284010111156142c0575f5ffd5b939660209190910195509293505050565b828152604081016132c76020830184613fe1565b828152604081016132c76020830184613ff5565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610db257610db26142f9565b5f60018201614331576143316142f9565b5060010190565b5f63ffffffff821663ffffffff8103614353576143536142f9565b60010192915050565b5f82518060208501845e5f920191825250919050565b5f60208284031215614382575f5ffd5b5051919050565b80518015158114614398575f5ffd5b919050565b5f5f604083850312156143ae575f5ffd5b6143b783614389565b91506020830151613e7381613e42565b5f602082840312156143d7575f5ffd5b6132c782614389565b6001600160a01b0383168152604081016132c76020830184613ff5565b6001600160601b038181168382160190811115610db257610db26142f9565b60078110613ff157613ff1613fcd565b6001600160a01b038416815260608101614449602083018561441c565b6001600160601b0383166040830152949350505050565b5f5f8335601e19843603018112614475575f5ffd5b8301803591506001600160401b0382111561448e575f5ffd5b6020019150600581901b36038213156144a5575f5ffd5b9250929050565b5f6001600160fb1b038311156144c0575f5ffd5b8260051b80858437919091019392505050565b6001600160601b0381168114613de3575f5ffd5b5f602082840312156144f7575f5ffd5b81356132c7816144d3565b5f60208284031215614512575f5ffd5b8135600281106132c7575f5ffd5b63ffffffff81168114613de3575f5ffd5b5f60208284031215614541575f5ffd5b81356132c781614520565b65ffffffffffff81168114613de3575f5ffd5b5f6020828403121561456f575f5ffd5b81356132c78161454c565b8d81526001600160a01b038d811660208301528c166040820152606081018b9052608081018a905260a081018990526001600160601b03881660c08201526101a081016145ca60e0830189613ff5565b6001600160a01b039690961661010082015263ffffffff9485166101208201529290931661014083015265ffffffffffff16610160820152610180015298975050505050505050565b634e487b7160e01b5f52604160045260245ffd5b60405161018081016001600160401b038111828210171561464a5761464a614613565b60405290565b805161439881613dcf565b8051614398816144d3565b805161439881614520565b80516143988161454c565b805160048110614398575f5ffd5b5f61018082840312801561469c575f5ffd5b506146a5614627565b6146ae83614650565b81526146bc6020840161465b565b60208201526146cd60408401614650565b60408201526146de60608401614666565b60608201526146ef60808401614666565b608082015261470060a08401614666565b60a082015261471160c08401614671565b60c082015261472260e0840161467c565b60e0820152610100838101519082015261012080840151908201526101408084015190820152610160928301519281019290925250919050565b8082028115828204841417610db257610db26142f9565b634e487b7160e01b5f52601260045260245ffd5b5f826147a157634e487b7160e01b5f52601260045260245ffd5b500490565b81810381811115610db257610db26142f9565b6001600160401b038311156147d0576147d0614613565b680100000000000000008311156147e9576147e9614613565b80548382558084101561481d57815f528360205f20018482035f5b81811015614819575f83820155600101614804565b5050505b505f8181526020812083915b8581101561363057823582820155602090920191600101614829565b8881526020810188905260e06040820181905281018690525f6001600160fb1b03871115614871575f5ffd5b8660051b80896101008501376001600160601b038716606084015282016101000190506148a16080830186613ff5565b8360a083015265ffffffffffff831660c08301529998505050505050505050565b634e487b7160e01b5f52603260045260245ffd5b86815263ffffffff861660208083019190915260ff8616604083015261ffff851660608301526001600160a01b038416608083015260c060a0830181905283519083018190525f9184019060e0840190835b8181101561494f5783516001600160a01b0316835260209384019390920191600101614928565b50909a9950505050505050505050565b5f60c082016003891061497457614974613fcd565b8883526001600160a01b038881166020808601919091529088166040850152606084018790526080840186905260c060a08501528454918290525f8581529081209160e08501915b8181101561494f5783548352600193840193602090930192016149bc565b5f63ffffffff8216806149ef576149ef6142f9565b5f190192915050565b6001600160601b038281168282160390811115610db257610db26142f9565b6001600160a01b038616815260a08101614a34602083018761441c565b60408201949094526001600160a01b0392909216606083015260809091015292915050565b5f60208284031215614a69575f5ffd5b81516132c781613dcf565b5f60a0828403128015614a85575f5ffd5b5060405160a081016001600160401b0381118282101715614aa857614aa8614613565b6040908152835182526020808501519083015283810151908201526060830151614ad181614520565b60608201526080830151614ae48161454c565b60808201529392505050565b6001600160a01b0383168152604081016132c7602083018461441c565b6001600160a01b038416815260608101614b2a602083018561441c565b82604083015294935050505056'
