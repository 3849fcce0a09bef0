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
            "internalType": "contract IReviews",
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
        "internalType": "contract IReviews",
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
  '0x610240604052348015610010575f5ffd5b5060405161507c38038061507c83398101604081905261002f9161042b565b6040518060400160405280600f81526020016e4f70656e4c6564676572204a6f627360881b815250604051806040016040528060018152602001603160f81b8152506100808261027260201b60201c565b6101205261008d81610272565b61014052815160208084019190912060e052815190820120610100524660a05261011960e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60809081523060c090815285516001600160a01b039081166101605260208088015182166101805260408089015183166101a0526060808a015184166101c0528986015184166101e05260a0808b01518516610200529985015190931661022052875160028054938a0151928a0151948a0151968a01519a8a01516001600160601b0316600160901b02600160901b600160f01b031961ffff9c8d16600160801b0216600160801b600160f01b0319988d16600160701b0261ffff60701b19978e166c01000000000000000000000000029790971663ffffffff60601b1965ffffffffffff9687166601000000000000026001600160601b03199098169690951695909517959095179290921692909217939093179490941617179091558301516003805460e0909501519095166401000000000265ffffffffffff199490941663ffffffff9091161792909217909255506105409050565b5f5f829050601f815111156102a5578260405163305a27a960e01b815260040161029c91906104e5565b60405180910390fd5b80516102b08261051a565b179392505050565b60405161010081016001600160401b03811182821017156102e757634e487b7160e01b5f52604160045260245ffd5b60405290565b60405160e081016001600160401b03811182821017156102e757634e487b7160e01b5f52604160045260245ffd5b6001600160a01b038116811461032f575f5ffd5b50565b805161033d8161031b565b919050565b805165ffffffffffff8116811461033d575f5ffd5b805161ffff8116811461033d575f5ffd5b805163ffffffff8116811461033d575f5ffd5b5f610100828403121561038c575f5ffd5b6103946102b8565b905061039f82610342565b81526103ad60208301610342565b60208201526103be60408301610357565b60408201526103cf60608301610357565b60608201526103e060808301610357565b608082015260a08201516001600160601b03811681146103fe575f5ffd5b60a082015261040f60c08301610368565b60c082015261042060e08301610357565b60e082015292915050565b5f5f8284036101e081121561043e575f5ffd5b60e081121561044b575f5ffd5b506104546102ed565b835161045f8161031b565b8152602084015161046f8161031b565b602082015260408401516104828161031b565b604082015260608401516104958161031b565b60608201526104a660808501610332565b60808201526104b760a08501610332565b60a08201526104c860c08501610332565b60c082015291506104dc8460e0850161037b565b90509250929050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561053a575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e0516102005161022051614a356106475f395f818161092401526137f101525f818161061c01526136f801525f81816103b101528181611ad3015281816122cc015261302b01525f818161047801528181610d4b01528181610f28015281816111e20152611bda01525f81816108f1015281816112a601526113c801525f81816104de015281816115b501528181612b5d0152818161343a01526134d301525f818161064f0152612b9001525f61327b01525f61324b01525f613a0f01525f6139e701525f61394201525f61396c01525f6139960152614a355ff3fe6080604052600436106101e6575f3560e01c80636b75dbde11610108578063bf22c4571161009d578063e673df8a1161006d578063e673df8a146108e0578063ea7fd37714610913578063f0b3fe4314610946578063f3fef3a314610965578063ff250f9514610984575f5ffd5b8063bf22c457146106a4578063bf81bf43146106d0578063d5025625146106ef578063e3a96cbd146107da575f5ffd5b80639986df2c116100d85780639986df2c1461060b5780639af1d35a1461063e578063a0355f4e14610671578063a28889e114610690575f5ffd5b80636b75dbde1461055d5780636bb2b5321461057c57806375807250146105b057806384b0196e146105e4575f5ffd5b806344e0d43b1161017e5780634cf088d91161014e5780634cf088d9146104cd578063582142341461050057806363648dda1461051f57806368e863f61461053e575f5ffd5b806344e0d43b14610448578063495a5642146104675780634c0811381461049a5780634c5d8a0f146104b9575f5ffd5b806327686b83116101b957806327686b83146103a05780633487b256146103eb57806337bdc99b1461040a5780634092bb9d14610429575f5ffd5b806302b2f7c7146101ea57806316600b391461021057806319b05f491461023f5780632254f92514610260575b5f5ffd5b6101fd6101f8366004613d25565b610997565b6040519081526020015b60405180910390f35b34801561021b575f5ffd5b5061022f61022a366004613d5c565b610e35565b6040519015158152602001610207565b34801561024a575f5ffd5b5061025e610259366004613d86565b610e62565b005b34801561026b575f5ffd5b5061032e61027a366004613d9d565b6040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810191909152506001600160a01b03165f908152600c6020908152604091829020825160c08101845290546001600160601b038116825263ffffffff600160601b8204811693830193909352600160801b8104831693820193909352600160a01b830482166060820152600160c01b830482166080820152600160e01b9092041660a082015290565b60405161020791905f60c0820190506001600160601b03835116825263ffffffff602084015116602083015263ffffffff604084015116604083015263ffffffff606084015116606083015263ffffffff608084015116608083015263ffffffff60a08401511660a083015292915050565b3480156103ab575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b039091168152602001610207565b3480156103f6575f5ffd5b5061025e610405366004613d86565b610f18565b348015610415575f5ffd5b5061025e610424366004613d86565b61102e565b348015610434575f5ffd5b5061025e610443366004613d86565b61112f565b348015610453575f5ffd5b5061025e610462366004613dc6565b6111d7565b348015610472575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b3480156104a5575f5ffd5b5061025e6104b4366004613d86565b61128c565b3480156104c4575f5ffd5b506004546101fd565b3480156104d8575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b34801561050b575f5ffd5b5061025e61051a366004613d25565b611622565b34801561052a575f5ffd5b5061025e610539366004613df4565b611719565b348015610549575f5ffd5b506101fd610558366004613e4e565b6118bd565b348015610568575f5ffd5b5061025e610577366004613d86565b6119e5565b348015610587575f5ffd5b5061059b610596366004613d86565b611ba6565b60408051928352602083019190915201610207565b3480156105bb575f5ffd5b506101fd6105ca366004613d9d565b6001600160a01b03165f908152600d602052604090205490565b3480156105ef575f5ffd5b506105f8611caf565b6040516102079796959493929190613ead565b348015610616575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b348015610649575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b34801561067c575f5ffd5b5061025e61068b366004613d86565b611cf1565b34801561069b575f5ffd5b506005546101fd565b3480156106af575f5ffd5b506106c36106be366004613d86565b611db4565b6040516102079190613fb5565b3480156106db575f5ffd5b5061025e6106ea366004613d86565b612005565b3480156106fa575f5ffd5b506107cd60408051610100810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081019190915250604080516101008101825260025465ffffffffffff8082168352600160301b820416602083015261ffff600160601b8204811693830193909352600160701b810483166060830152600160801b8104831660808301526001600160601b03600160901b9091041660a082015260035463ffffffff811660c0830152640100000000900490911660e082015290565b6040516102079190614103565b3480156107e5575f5ffd5b506108896107f4366004613d86565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260076020908152604091829020825160a08101845281546001600160a01b0381168252600160a01b90046001600160601b0316928101929092526001810154928201929092526002820154606082015260039091015465ffffffffffff16608082015290565b604051610207919081516001600160a01b031681526020808301516001600160601b031690820152604080830151908201526060808301519082015260809182015165ffffffffffff169181019190915260a00190565b3480156108eb575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b34801561091e575f5ffd5b506103d37f000000000000000000000000000000000000000000000000000000000000000081565b348015610951575f5ffd5b5061025e610960366004613d86565b61221d565b348015610970575f5ffd5b5061025e61097f366004613d5c565b6123bd565b6101fd6109923660046141b2565b612472565b5f5f6109a284612a28565b905060046002820154600160901b900460ff1660078111156109c6576109c6613f43565b14806109f1575060056002820154600160901b900460ff1660078111156109ef576109ef613f43565b145b848260020160129054906101000a900460ff169091610a2e576040516334a4892560e21b8152600401610a25929190614247565b60405180910390fd5b505f90506002820154600160981b900460ff166001811115610a5257610a52613f43565b14848260020160139054906101000a900460ff169091610a8757604051631355920d60e11b8152600401610a2592919061425b565b50506002810154849065ffffffffffff1642811015610aca57604051637598cf0760e01b8152600481019290925265ffffffffffff166024820152604401610a25565b50505f848152600960209081526040808320868452909152902054849084908015610b1957604051635df5429960e01b8152600481019390935260248301919091526044820152606401610a25565b5050505f5f610b2786611ba6565b9092509050610b368183614283565b3414348284610b459190614283565b9091610b6d57604051634d4a254960e11b815260048101929092526024820152604401610a25565b505060055f8154610b7d90614296565b91829055505f878152600960209081526040808320898452909152902081905560028401805460ff60901b1916600560901b1780825591955090600a90610bd090600160501b900463ffffffff166142ae565b825463ffffffff9182166101009390930a92830291909202199091161790555f84815260076020526040902080546001600160a01b03191633178155610c1582612a80565b81546001600160601b0391909116600160a01b026001600160a01b0390911617815560018101879055600254610c5b9065ffffffffffff600160301b9091041642614283565b60038201805465ffffffffffff191665ffffffffffff92909216919091179055600684015460408051466020820152309181019190915260608101899052608081019190915260a081018790525f9060029060c00160408051601f1981840301815290829052610cca916142d2565b602060405180830381855afa158015610ce5573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610d0891906142e8565b60035460405163c65d50b360e01b81526004810183905263ffffffff821660248201526002604482015264010000000090910461ffff1660648201529091505f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c65d50b390879060840160206040518083038185885af1158015610d9b573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190610dc091906142e8565b600284018190555f818152600860209081526040918290208a905581518381529081018b905290810184905260608101869052909150339088908b907f616661899c1a3db001c4a6759477fa8e8e6e86dbd4a2911c8014c0ef61f63b909060800160405180910390a450505050505092915050565b6001600160a01b0382165f908152600b6020908152604080832084845290915290205460ff165b92915050565b5f610e6c82612a28565b80549091506001600160a01b031633808214610eae576040516332f9fff560e21b81526001600160a01b03928316600482015291166024820152604401610a25565b50600490506002820154600160901b900460ff166007811115610ed357610ed3613f43565b14828260020160129054906101000a900460ff169091610f08576040516334a4892560e21b8152600401610a25929190614247565b5050610f148282612ab7565b5050565b5f610f2282612ca6565b90505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bcaa6cf784600201546040518263ffffffff1660e01b8152600401610f7891815260200190565b6040805180830381865afa158015610f92573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610fb69190614313565b915091508180610fd15750600383015465ffffffffffff1642115b6003840154859165ffffffffffff9091169061101157604051633774969360e11b8152600481019290925265ffffffffffff166024820152604401610a25565b50506110288483611022575f612ce2565b82612ce2565b50505050565b5f61103882612ca6565b60018101545f90815260066020526040902060020154909150600160901b900460ff16600781600781111561106f5761106f613f43565b148260010154829091611097576040516334a4892560e21b8152600401610a25929190614247565b505060038201805465ffffffffffff1916905581546001600160a01b0381165f908152600d602052604081208054600160a01b9093046001600160601b0316929091906110e5908490614283565b9091555050600180830154604080519283525f602084015285927fb5c133c3a7a7d9e258dc3a0f3479ce035e2f9c81e67fd912b64e49a6d7a27dc2910160405180910390a3505050565b335f818152600b60209081526040808320858452909152902054829060ff161561117d57604051631e15cf5b60e11b81526001600160a01b0390921660048301526024820152604401610a25565b5050335f818152600b60209081526040808320858452825291829020805460ff1916600117905590518381527fef50f6735c06c7ad042070bdfed17847c85193643e6fb0cd308943b5370df284910160405180910390a250565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016811461122d5760405163108582d160e31b81526001600160a01b039091166004820152602401610a25565b505f82815260086020526040902054828161125e57604051632f8479b760e21b8152600401610a2591815260200190565b505f8181526007602052604090206003015465ffffffffffff1615611287576112878183612ce2565b505050565b5f61129682612f0b565b90506112a482826001612f61565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663204df910338360020160139054906101000a900460ff1660018111156112f7576112f7613f43565b6040516001600160e01b031960e085901b1681526001600160a01b03909216600483015260ff166024820152604401602060405180830381865afa158015611341573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611365919061433d565b338260020160139054906101000a900460ff1690916113995760405163d4df9fdf60e01b8152600401610a25929190614356565b5050805460405163705c8fc960e11b8152600160a01b9091046001600160601b031660048201525f9061143e907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e0b91f9290602401602060405180830381865afa158015611415573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061143991906142e8565b612a80565b60028301805460ff60901b1916600160911b17908190556001840180546001600160a01b0316600160a01b6001600160601b0385160217905590915061149190600160301b900463ffffffff1642614283565b60028301805465ffffffffffff191665ffffffffffff92909216919091179055335f908152600c602081905260409091208054909182916114de90600160601b900463ffffffff166142ae565b825463ffffffff9182166101009390930a9283029190920219909116179055825481546001600160601b03600160a01b90920482169183915f9161152491859116614373565b82546101009290920a6001600160601b03818102199093169183160217909155600285015460408051928616835265ffffffffffff90911660208301528692507f9f3708fbb651fe7141c76dcd8d0f813e404a7136177f82999b678c22dbe73783910160405180910390a26001600160601b03821615611028576040516339c6eedd60e11b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063738dddba906115ef90339060039087906004016143a2565b5f604051808303815f87803b158015611606575f5ffd5b505af1158015611618573d5f5f3e3d5ffd5b5050505050505050565b5f61162c83612f0b565b9050600280820154600160901b900460ff16600781111561164f5761164f613f43565b0361166a5760028101805460ff60901b1916600360901b1790555b61167683826003612f61565b5f8290036116975760405163192522f560e21b815260040160405180910390fd5b6007810182905560028101805484917fc1d08a3dcd4b5fdf418f78d38aaa83268dc34b31a6d1786aef0f98c101e3928791600e906116e190600160701b900463ffffffff166142ae565b825463ffffffff9182166101009390930a838102920219161790915560408051918252602082018690520160405180910390a2505050565b5f61172385612f0b565b9050600280820154600160901b900460ff16600781111561174657611746613f43565b036117615760028101805460ff60901b1916600360901b1790555b61176d85826003612f61565b5f84900361178e57604051634475c20360e11b815260040160405180910390fd5b6002545f906117a59065ffffffffffff1642614283565b905060016002830154600160981b900460ff1660018111156117c9576117c9613f43565b036117e0576117db868387868561300b565b61181f565b85836001600160401b0381161561181c5760405163065f637960e21b815260048101929092526001600160401b03166024820152604401610a25565b50505b600282018054600684018790556007840186905565ffffffffffff831672ff000000000000000000000000ffffffffffff199091168117600160921b1790915560408051878152602081018790526001600160401b03861691810191909152606081019190915286907f20ae712dd5a792caa346d1d861b8a696b9e545f9691f7864d125c350571c3b329060800160405180910390a2505050505050565b5f610e5c7f6a32f50c8d175d4f98b6c4963f827865426676093d40dcc40af05779995131bb6118ef6020850185613d9d565b6118ff6040860160208701613d9d565b6040860135606087013561191660808901896143d6565b604051602001611927929190614422565b60408051601f19818403018152919052805160209091012061194f60c08a0160a08b0161445d565b61195f60e08b0160c08c01614478565b6119706101008c0160e08d01613d9d565b6119826101208d016101008e016144a7565b6119946101408e016101208f016144a7565b8d6101400160208101906119a891906144d5565b8e61016001356040516020016119ca9d9c9b9a999897969594939291906144f0565b60405160208183030381529060405280519060200120613206565b5f6119ef82612a28565b905060046002820154600160901b900460ff166007811115611a1357611a13613f43565b14828260020160129054906101000a900460ff169091611a48576040516334a4892560e21b8152600401610a25929190614247565b50506002810154829065ffffffffffff16428110611a8a57604051631e2f942b60e11b8152600481019290925265ffffffffffff166024820152604401610a25565b50506002810154600160a01b90046001600160401b03161580611b5c575060028082015460405163784499f760e01b8152600160a01b9091046001600160401b031660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063784499f79060240161018060405180830381865afa158015611b21573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b459190614600565b60e001516003811115611b5a57611b5a613f43565b145b828260020160149054906101000a90046001600160401b03169091610f0857604051630593560960e51b815260048101929092526001600160401b03166024820152604401610a25565b600354604051630ff0ae0360e01b815263ffffffff8216600482015264010000000090910461ffff1660248201525f9081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690630ff0ae0390604401602060405180830381865afa158015611c27573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c4b91906142e8565b600254909250611ca890600160901b81046001600160601b03169061271090600160801b900461ffff16611c7e87612a28565b54611c999190600160a01b90046001600160601b03166146d2565b611ca391906146fd565b613232565b9050915091565b5f6060805f5f5f6060611cc0613244565b611cc8613274565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f611cfb82612f0b565b905060016002820154600160901b900460ff166007811115611d1f57611d1f613f43565b14828260020160129054906101000a900460ff169091611d54576040516334a4892560e21b8152600401610a25929190614247565b5050335f908152600c602052604090208054601890611d7f90600160c01b900463ffffffff166142ae565b91906101000a81548163ffffffff021916908363ffffffff160217905550610f14828267191958db1a5b995960c21b5f61329f565b611e4660408051610220810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290529061010082019081526020015f81526020015f6001600160401b031681526020015f6001600160a01b031681526020015f81526020015f81526020015f81526020015f8152602001606081525090565b611e4f82612a28565b604080516102208101825282546001600160a01b0380821683526001600160601b03600160a01b9283900481166020850152600186015491821694840194909452049091166060820152600282015465ffffffffffff8116608083015263ffffffff600160301b8204811660a0840152600160501b8204811660c0840152600160701b82041660e083015290919061010083019060ff600160901b909104166007811115611eff57611eff613f43565b6007811115611f1057611f10613f43565b81526020016002820160139054906101000a900460ff166001811115611f3857611f38613f43565b6001811115611f4957611f49613f43565b81526002820154600160a01b90046001600160401b031660208083019190915260038301546001600160a01b03166040808401919091526004840154606084015260058401546080840152600684015460a0840152600784015460c084015260088401805482518185028101850190935280835260e0909401939192909190830182828015611ff557602002820191905f5260205f20905b815481526020019060010190808311611fe1575b5050505050815250509050919050565b5f61200f82612a28565b6002810154909150600160901b900460ff16600181600781111561203557612035613f43565b14806120525750600281600781111561205057612050613f43565b145b8061206e5750600381600781111561206c5761206c613f43565b145b83829091612091576040516334a4892560e21b8152600401610a25929190614247565b50506002820154839065ffffffffffff164281106120d357604051631e2f942b60e11b8152600481019290925265ffffffffffff166024820152604401610a25565b50600190508160078111156120ea576120ea613f43565b0361215c5760018201546001600160a01b03165f908152600c60205260409020805460189061212590600160c01b900463ffffffff166142ae565b91906101000a81548163ffffffff021916908363ffffffff1602179055506112878383691d5b985cdcda59db995960b21b5f61329f565b60018201546001600160a01b03165f908152600c602052604090208054819060149061219490600160a01b900463ffffffff166142ae565b91906101000a81548163ffffffff021916908363ffffffff1602179055506121d281845f0160149054906101000a90046001600160601b031661335a565b60025483545f91612201918691600160601b900461ffff16906001600160a01b0316636c61746560e01b6133da565b90506122168585636c61746560e01b8461329f565b5050505050565b5f61222782612a28565b905060046002820154600160901b900460ff16600781111561224b5761224b613f43565b14828260020160129054906101000a900460ff169091612280576040516334a4892560e21b8152600401610a25929190614247565b50506002810154600160a01b90046001600160401b03161580159061235557506003600282015460405163784499f760e01b8152600160a01b9091046001600160401b031660048201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063784499f79060240161018060405180830381865afa15801561231a573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061233e9190614600565b60e00151600381111561235357612353613f43565b145b828260020160149054906101000a90046001600160401b0316909161239f5760405163fb02ecff60e01b815260048101929092526001600160401b03166024820152604401610a25565b50508054610f149083908390612710906001600160a01b0316613505565b335f818152600d6020526040902054908183818111156124095760405163a16fc40f60e01b81526001600160a01b03909316600484015260248301919091526044820152606401610a25565b5050508181612418919061471c565b335f818152600d602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a361128783836135ae565b5f6124836040850160208601613d9d565b6001600160a01b0316331461249e6040860160208701613d9d565b3390916124d1576040516332f9fff560e21b81526001600160a01b03928316600482015291166024820152604401610a25565b506124e69050610160850161014086016144d5565b65ffffffffffff16421115612503610160860161014087016144d5565b42909161253357604051635d758b1f60e01b815265ffffffffffff90921660048301526024820152604401610a25565b50612546905060c0850160a0860161445d565b6001600160601b03165f0361256d5760405162a4cc6760e01b815260040160405180910390fd5b61257d60c0850160a0860161445d565b6001600160601b03163414348560a001602081019061259c919061445d565b90916125cd576040516302dcf79560e41b815260048101929092526001600160601b03166024820152604401610a25565b505060408401355f036125f35760405163323421d360e11b815260040160405180910390fd5b600b5f6126036020870187613d9d565b6001600160a01b0316815260208082019290925260409081015f90812061016088013582528352205460ff16159061263d90860186613d9d565b856101600135909161267357604051631e15cf5b60e11b81526001600160a01b0390921660048301526024820152604401610a25565b50505f61267f856118bd565b90506126cd6126916020870187613d9d565b8286868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525061363392505050565b6126da6020870187613d9d565b82909161270b576040516326613efd60e11b81526001600160a01b0390921660048301526024820152604401610a25565b506127289050606086013561272360808801886143d6565b6136a4565b6001600b5f61273a6020890189613d9d565b6001600160a01b0316815260208082019290925260409081015f9081206101608a013582529092528120805460ff1916921515929092179091556004805490919061278490614296565b91829055505f818152600660209081526040918290209294506127ab918801908801613d9d565b81546001600160a01b0319166001600160a01b03919091161781556127d660c0870160a0880161445d565b81546001600160601b0391909116600160a01b026001600160a01b039091161781556128056020870187613d9d565b6001820180546001600160a01b0319166001600160a01b0392909216919091179055612839610120870161010088016144a7565b6128499063ffffffff1642614283565b60028201805465ffffffffffff191665ffffffffffff9290921691909117905561287b610140870161012088016144a7565b60028201805463ffffffff92909216600160301b0260ff60901b191672ff0000000000000000ffffffff0000000000001990921691909117600160901b1790556128cb60e0870160c08801614478565b60028201805460ff60981b1916600160981b8360018111156128ef576128ef613f43565b0217905550612905610100870160e08801613d9d565b6003820180546001600160a01b0319166001600160a01b0392909216919091179055606086013560048201556040860135600582015561294860808701876143d6565b600883019161295891908361472f565b506129666020870187613d9d565b6001600160a01b031661297f6040880160208901613d9d565b6001600160a01b0316847fca33d7a7e277485607ba5265bad3b0c68d7982d8e8a0ef852242ded4b983658a60408a013560608b01356129c160808d018d6143d6565b8d60a00160208101906129d4919061445d565b8e60c00160208101906129e79190614478565b8f61016001358b6002015f9054906101000a900465ffffffffffff16604051612a179897969594939291906147bb565b60405180910390a450509392505050565b5f818152600660205260408120906002820154600160901b900460ff166007811115612a5657612a56613f43565b14158290612a7a57604051630a92866760e41b8152600401610a2591815260200190565b50919050565b5f6001600160601b03821115612ab3576040516306dfcc6560e41b81526060600482015260248101839052604401610a25565b5090565b600181018054825460028401805460ff60901b1916600360911b1790556001600160a01b038216928390555f838152600c6020526040902080546001600160601b03600160a01b9384900481169493909304909216918190601090612b2890600160801b900463ffffffff166142ae565b91906101000a81548163ffffffff021916908363ffffffff160217905550612b50818461335a565b612b8d6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016856001600160601b038516613885565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166388e6d6cd856001600160601b03165f895f015f9054906101000a90046001600160a01b0316898c8c600401548d6008016040518863ffffffff1660e01b8152600401612c0a96959493929190614838565b60206040518083038185885af1158015612c26573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190612c4b91906142e8565b604080516001600160601b0387168152602081018390529192506001600160a01b0387169189917f944298481784c2940a94a9520ed38286ee88acf4b571b0e6ef9bb63733084f47910160405180910390a350505050505050565b5f8181526007602052604090206003810154829065ffffffffffff16612a7a576040516301681e0760e41b8152600401610a2591815260200190565b5f828152600760209081526040808320600181015480855260069093529083208154919390916001600160a01b03811691600160a01b9091046001600160601b03169060056002850154600160901b900460ff166007811115612d4757612d47613f43565b60038801805465ffffffffffff191690551415905087857fb5c133c3a7a7d9e258dc3a0f3479ce035e2f9c81e67fd912b64e49a6d7a27dc28380612d8e575060ff8a166002145b60408051911515825260ff8c1660208301520160405180910390a38080612db8575060ff87166002145b15612e0b576001600160a01b0383165f908152600d602052604081208054849290612de4908490614283565b90915550819050611618576002546116189086908690600160701b900461ffff1686613505565b600284018054600a90612e2a90600160501b900463ffffffff166148c3565b91906101000a81548163ffffffff021916908363ffffffff160217905563ffffffff165f03612e695760028401805460ff60901b1916600160921b1790555b5f1960ff881601612ed557612e7f6002836146fd565b60018501546001600160a01b03165f908152600d602052604081208054909190612eaa908490614283565b90915550612ed0905061dead612ec16002856146fd565b612ecb908561471c565b6135ae565b611618565b6001600160a01b0383165f908152600d602052604081208054849290612efc908490614283565b90915550505050505050505050565b5f612f1582612a28565b60018101549091506001600160a01b031633808214612f5a5760405163f197b88d60e01b81526001600160a01b03928316600482015291166024820152604401610a25565b5050919050565b806007811115612f7357612f73613f43565b6002830154600160901b900460ff166007811115612f9357612f93613f43565b14838360020160129054906101000a900460ff169091612fc8576040516334a4892560e21b8152600401610a25929190614247565b50506002820154839065ffffffffffff164281101561221657604051637598cf0760e01b8152600481019290925265ffffffffffff166024820152604401610a25565b60405163784499f760e01b81526001600160401b03831660048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063784499f79060240161018060405180830381865afa158015613079573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061309d9190614600565b90506001600160401b038316158015906130c0575080516001600160a01b031633145b80156130e1575060018160e0015160038111156130df576130df613f43565b145b80156131015750600385015460408201516001600160a01b039081169116145b801561311557508460050154816101000151145b8015613125575083816101400151145b801561314557508165ffffffffffff168160c0015165ffffffffffff1610155b868490916131785760405163065f637960e21b815260048101929092526001600160401b03166024820152604401610a25565b50506001600160401b0383165f908152600a6020526040902054839080156131c4576040516329243dab60e11b81526001600160401b0390921660048301526024820152604401610a25565b505050506001600160401b03165f818152600a602052604090209390935550600201805467ffffffffffffffff60a01b1916600160a01b909202919091179055565b5f610e5c613212613936565b8360405161190160f01b8152600281019290925260228201526042902090565b5f8282188284110282185b9392505050565b606061326f7f0000000000000000000000000000000000000000000000000000000000000000613a5f565b905090565b606061326f7f0000000000000000000000000000000000000000000000000000000000000000613a5f565b60028301805460ff60901b1916600760901b17905582546001600160a01b0381165f908152600d602052604081208054600160a01b9093046001600160601b0316929091906132ef908490614283565b9091555050825460408051600160a01b83046001600160601b03168152602081018590529081018390526001600160a01b039091169085907f152295a7f44107343f720cdbf13c2a342f44a3ee47fa2fd4fc60171fbb9e60589060600160405180910390a350505050565b81548290600c9061337790600160601b900463ffffffff166148c3565b825463ffffffff9182166101009390930a92830291909202199091161790558154819083905f906133b29084906001600160601b03166148e1565b92506101000a8154816001600160601b0302191690836001600160601b031602179055505050565b60018401545f906001600160a01b03811690600160a01b90046001600160601b03168261340a8288612710613a9c565b6001890180546001600160a01b03169055905080156134bb57604051633425286b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690633425286b9061347890869060039086908c908c90600401614900565b6020604051808303815f875af1158015613494573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906134b891906142e8565b93505b6134fa836134c9838561471c565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169190613885565b505050949350505050565b60018301546001600160a01b03165f908152600c6020526040902080548190601c9061353d90600160e01b900463ffffffff166142ae565b91906101000a81548163ffffffff021916908363ffffffff16021790555061357b81855f0160149054906101000a90046001600160601b031661335a565b5f61358e858585623537b160e91b6133da565b90506135a68686661c99599d5d195960ca1b8461329f565b505050505050565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f81146135f7576040519150601f19603f3d011682016040523d82523d5f602084013e6135fc565b606091505b50509050808383909161221657604051630305e6e160e01b81526001600160a01b0390921660048301526024820152604401610a25565b5f836001600160a01b03163b5f03613691575f5f6136518585613b4c565b5090925090505f81600381111561366a5761366a613f43565b1480156136885750856001600160a01b0316826001600160a01b0316145b9250505061323d565b61369c848484613b95565b949350505050565b8080158015906136b5575060408111155b81604090916136e05760405163c438211160e01b815260048101929092526024820152604401610a25565b50506040516331a9108f60e11b8152600481018590527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636352211e90602401602060405180830381865afa158015613745573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137699190614942565b505f805b828110156135a657818585838181106137885761378861495d565b9050602002013511828686848181106137a3576137a361495d565b9050602002013590916137d2576040516303ff947d60e41b815260048101929092526024820152604401610a25565b50508484828181106137e6576137e661495d565b9050602002013591507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166379af2b9a836040518263ffffffff1660e01b815260040161383d91815260200190565b60a060405180830381865afa158015613858573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061387c9190614971565b5060010161376d565b5f6138fd82856001600160a01b0316632528fe1e8660036040518363ffffffff1660e01b81526004016138b99291906149ed565b602060405180830381865afa1580156138d4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138f891906142e8565b613bfa565b9050801561102857604051632165e20b60e01b81526001600160a01b03851690632165e20b906115ef9086906003908690600401614a0a565b5f306001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001614801561398e57507f000000000000000000000000000000000000000000000000000000000000000046145b156139b857507f000000000000000000000000000000000000000000000000000000000000000090565b61326f604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60605f613a6b83613c09565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f5f5f613aa98686613c30565b91509150815f03613acd57838181613ac357613ac36146e9565b049250505061323d565b818411613ae457613ae46003851502601118613c4c565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f5f5f8351604103613b83576020840151604085015160608601515f1a613b7588828585613c5d565b955095509550505050613b8e565b505081515f91506002905b9250925092565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b5f82821882841002821861323d565b5f60ff8216601f811115610e5c57604051632cd44ac360e21b815260040160405180910390fd5b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613c9657505f91506003905082613d1b565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613ce7573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613d1257505f925060019150829050613d1b565b92505f91508190505b9450945094915050565b5f5f60408385031215613d36575f5ffd5b50508035926020909101359150565b6001600160a01b0381168114613d59575f5ffd5b50565b5f5f60408385031215613d6d575f5ffd5b8235613d7881613d45565b946020939093013593505050565b5f60208284031215613d96575f5ffd5b5035919050565b5f60208284031215613dad575f5ffd5b813561323d81613d45565b60ff81168114613d59575f5ffd5b5f5f60408385031215613dd7575f5ffd5b823591506020830135613de981613db8565b809150509250929050565b5f5f5f5f60808587031215613e07575f5ffd5b84359350602085013592506040850135915060608501356001600160401b0381168114613e32575f5ffd5b939692955090935050565b5f6101808284031215612a7a575f5ffd5b5f60208284031215613e5e575f5ffd5b81356001600160401b03811115613e73575f5ffd5b61369c84828501613e3d565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f613ecb60e0830189613e7f565b8281036040840152613edd8189613e7f565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b81811015613f32578351835260209384019390920191600101613f14565b50909b9a5050505050505050505050565b634e487b7160e01b5f52602160045260245ffd5b60088110613f6757613f67613f43565b9052565b60028110613f6757613f67613f43565b5f8151808452602084019350602083015f5b82811015613fab578151865260209586019590910190600101613f8d565b5093949350505050565b60208152613fcf6020820183516001600160a01b03169052565b5f6020830151613fea60408401826001600160601b03169052565b5060408301516001600160a01b03811660608401525060608301516001600160601b038116608084015250608083015165ffffffffffff811660a08401525060a083015163ffffffff811660c08401525060c083015163ffffffff811660e08401525060e083015163ffffffff811661010084015250610100830151614074610120840182613f57565b50610120830151614089610140840182613f6b565b506101408301516001600160401b038116610160840152506101608301516001600160a01b038116610180840152506101808301516101a08301526101a08301516101c08301526101c08301516101e08301526101e08301516102008301526102008301516102208084015261369c610240840182613f7b565b5f6101008201905065ffffffffffff835116825265ffffffffffff602084015116602083015261ffff6040840151166040830152606083015161414c606084018261ffff169052565b506080830151614162608084018261ffff169052565b5060a083015161417d60a08401826001600160601b03169052565b5060c083015161419560c084018263ffffffff169052565b5060e08301516141ab60e084018261ffff169052565b5092915050565b5f5f5f604084860312156141c4575f5ffd5b83356001600160401b038111156141d9575f5ffd5b6141e586828701613e3d565b93505060208401356001600160401b03811115614200575f5ffd5b8401601f81018613614210575f5ffd5b80356001600160401b03811115614225575f5ffd5b866020828401011115614236575f5ffd5b939660209190910195509293505050565b8281526040810161323d6020830184613f57565b8281526040810161323d6020830184613f6b565b634e487b7160e01b5f52601160045260245ffd5b80820180821115610e5c57610e5c61426f565b5f600182016142a7576142a761426f565b5060010190565b5f63ffffffff821663ffffffff81036142c9576142c961426f565b60010192915050565b5f82518060208501845e5f920191825250919050565b5f602082840312156142f8575f5ffd5b5051919050565b8051801515811461430e575f5ffd5b919050565b5f5f60408385031215614324575f5ffd5b61432d836142ff565b91506020830151613de981613db8565b5f6020828403121561434d575f5ffd5b61323d826142ff565b6001600160a01b03831681526040810161323d6020830184613f6b565b6001600160601b038181168382160190811115610e5c57610e5c61426f565b60078110613f6757613f67613f43565b6001600160a01b0384168152606081016143bf6020830185614392565b6001600160601b0383166040830152949350505050565b5f5f8335601e198436030181126143eb575f5ffd5b8301803591506001600160401b03821115614404575f5ffd5b6020019150600581901b360382131561441b575f5ffd5b9250929050565b5f6001600160fb1b03831115614436575f5ffd5b8260051b80858437919091019392505050565b6001600160601b0381168114613d59575f5ffd5b5f6020828403121561446d575f5ffd5b813561323d81614449565b5f60208284031215614488575f5ffd5b81356002811061323d575f5ffd5b63ffffffff81168114613d59575f5ffd5b5f602082840312156144b7575f5ffd5b813561323d81614496565b65ffffffffffff81168114613d59575f5ffd5b5f602082840312156144e5575f5ffd5b813561323d816144c2565b8d81526001600160a01b038d811660208301528c166040820152606081018b9052608081018a905260a081018990526001600160601b03881660c08201526101a0810161454060e0830189613f6b565b6001600160a01b039690961661010082015263ffffffff9485166101208201529290931661014083015265ffffffffffff16610160820152610180015298975050505050505050565b634e487b7160e01b5f52604160045260245ffd5b60405161018081016001600160401b03811182821017156145c0576145c0614589565b60405290565b805161430e81613d45565b805161430e81614449565b805161430e81614496565b805161430e816144c2565b80516004811061430e575f5ffd5b5f610180828403128015614612575f5ffd5b5061461b61459d565b614624836145c6565b8152614632602084016145d1565b6020820152614643604084016145c6565b6040820152614654606084016145dc565b6060820152614665608084016145dc565b608082015261467660a084016145dc565b60a082015261468760c084016145e7565b60c082015261469860e084016145f2565b60e0820152610100838101519082015261012080840151908201526101408084015190820152610160928301519281019290925250919050565b8082028115828204841417610e5c57610e5c61426f565b634e487b7160e01b5f52601260045260245ffd5b5f8261471757634e487b7160e01b5f52601260045260245ffd5b500490565b81810381811115610e5c57610e5c61426f565b6001600160401b0383111561474657614746614589565b6801000000000000000083111561475f5761475f614589565b80548382558084101561479357815f528360205f20018482035f5b8181101561478f575f8382015560010161477a565b5050505b505f8181526020812083915b858110156135a65782358282015560209092019160010161479f565b8881526020810188905260e06040820181905281018690525f6001600160fb1b038711156147e7575f5ffd5b8660051b80896101008501376001600160601b038716606084015282016101000190506148176080830186613f6b565b8360a083015265ffffffffffff831660c08301529998505050505050505050565b5f60c082016003891061484d5761484d613f43565b8883526001600160a01b038881166020808601919091529088166040850152606084018790526080840186905260c060a08501528454918290525f8581529081209160e08501915b818110156148b3578354835260019384019360209093019201614895565b50909a9950505050505050505050565b5f63ffffffff8216806148d8576148d861426f565b5f190192915050565b6001600160601b038281168282160390811115610e5c57610e5c61426f565b6001600160a01b038616815260a0810161491d6020830187614392565b60408201949094526001600160a01b0392909216606083015260809091015292915050565b5f60208284031215614952575f5ffd5b815161323d81613d45565b634e487b7160e01b5f52603260045260245ffd5b5f60a0828403128015614982575f5ffd5b5060405160a081016001600160401b03811182821017156149a5576149a5614589565b60409081528351825260208085015190830152838101519082015260608301516149ce81614496565b606082015260808301516149e1816144c2565b60808201529392505050565b6001600160a01b03831681526040810161323d6020830184614392565b6001600160a01b038416815260608101614a276020830185614392565b82604083015294935050505056'
