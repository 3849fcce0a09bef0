// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const bisectionAbi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "contract ICommittees",
        "name": "reviews_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "window",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "clock",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "runBond",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "challengeBond",
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
        "internalType": "struct IBisection.Terms",
        "name": "terms_",
        "type": "tuple"
      },
      {
        "internalType": "contract IStepVerifier[]",
        "name": "verifiers",
        "type": "address[]"
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
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "offset",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      }
    ],
    "name": "Bisection_AlreadyChallenged",
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
        "name": "step",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "node",
        "type": "uint256"
      }
    ],
    "name": "Bisection_AlreadyProven",
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
    "name": "Bisection_CreditTooSmall",
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
        "internalType": "uint32",
        "name": "games",
        "type": "uint32"
      }
    ],
    "name": "Bisection_GamesLive",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "node",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "Bisection_InvalidProof",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "steps",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "nodes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "Bisection_InvalidSize",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "Bisection_NotJudged",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "contract IStepVerifier",
        "name": "verifier",
        "type": "address"
      }
    ],
    "name": "Bisection_NotReferable",
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
    "name": "Bisection_NotReviews",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "player",
        "type": "address"
      }
    ],
    "name": "Bisection_NotYourMove",
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
    "name": "Bisection_PaymentFailed",
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
        "internalType": "enum IBisection.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "Bisection_RunNotOpen",
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
        "internalType": "address",
        "name": "defender",
        "type": "address"
      }
    ],
    "name": "Bisection_SelfChallenge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "step",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "node",
        "type": "uint256"
      }
    ],
    "name": "Bisection_StepNotProven",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "elapsed",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "left",
        "type": "uint256"
      }
    ],
    "name": "Bisection_TimeLeft",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "elapsed",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "left",
        "type": "uint256"
      }
    ],
    "name": "Bisection_TimeOver",
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
    "name": "Bisection_UnknownCase",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "contract IStepVerifier",
        "name": "verifier",
        "type": "address"
      }
    ],
    "name": "Bisection_VerifierNotAdmitted",
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
        "internalType": "uint48",
        "name": "openUntil",
        "type": "uint48"
      }
    ],
    "name": "Bisection_WindowClosed",
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
        "internalType": "uint48",
        "name": "openUntil",
        "type": "uint48"
      }
    ],
    "name": "Bisection_WindowOpen",
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
    "name": "Bisection_WrongBond",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "Bisection_WrongChildren",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "enum IBisection.Phase",
        "name": "phase",
        "type": "uint8"
      }
    ],
    "name": "Bisection_WrongPhase",
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
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "node",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "offset",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "ChildChosen",
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
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "winner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "defended",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rewarded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "burnt",
        "type": "uint256"
      }
    ],
    "name": "GameEnded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "runId",
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
        "internalType": "bytes32",
        "name": "node",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "offset",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "GameStarted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "bytes32[]",
        "name": "children",
        "type": "bytes32[]"
      }
    ],
    "name": "NodeRevealed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "defender",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "program",
        "type": "bytes32"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "program",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "initial",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outcome",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "contract IStepVerifier",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "steps",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "nodes",
            "type": "uint32"
          }
        ],
        "indexed": false,
        "internalType": "struct IBisection.Commitment",
        "name": "commitment",
        "type": "tuple"
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
        "name": "openUntil",
        "type": "uint48"
      }
    ],
    "name": "RunCommitted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "RunConfirmed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      }
    ],
    "name": "RunRefuted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "step",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "node",
        "type": "uint256"
      }
    ],
    "name": "StepProven",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "program",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "index",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "node",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "nodes",
            "type": "uint256"
          }
        ],
        "indexed": false,
        "internalType": "struct IStepVerifier.Step",
        "name": "step",
        "type": "tuple"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "pre",
        "type": "bytes"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "post",
        "type": "bytes"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "StepReferred",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "step",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "traceRoot",
        "type": "bytes32"
      }
    ],
    "name": "TraceCommitted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "contract IStepVerifier",
        "name": "verifier",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "admitted",
        "type": "bool"
      }
    ],
    "name": "VerifierAdmitted",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "contract IStepVerifier",
        "name": "verifier",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "admitted",
        "type": "bool"
      }
    ],
    "name": "admitVerifier",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "internalType": "uint8",
        "name": "level",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "node",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32[]",
        "name": "siblings",
        "type": "bytes32[]"
      }
    ],
    "name": "challenge",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      }
    ],
    "name": "childrenOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "children",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "leaves",
        "type": "uint256"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "child",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32[]",
        "name": "siblings",
        "type": "bytes32[]"
      }
    ],
    "name": "choose",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "program",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "initial",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outcome",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          },
          {
            "internalType": "contract IStepVerifier",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "steps",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "nodes",
            "type": "uint32"
          }
        ],
        "internalType": "struct IBisection.Commitment",
        "name": "commitment",
        "type": "tuple"
      },
      {
        "internalType": "bytes32[]",
        "name": "outcomeSiblings",
        "type": "bytes32[]"
      }
    ],
    "name": "commit",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
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
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      }
    ],
    "name": "confirm",
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
    "name": "gameCount",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      }
    ],
    "name": "getGame",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "node",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "runId",
            "type": "uint64"
          },
          {
            "internalType": "uint24",
            "name": "offset",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "count",
            "type": "uint24"
          },
          {
            "internalType": "uint24",
            "name": "step",
            "type": "uint24"
          },
          {
            "internalType": "uint32",
            "name": "defenderLeft",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "challengerLeft",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "movedAt",
            "type": "uint48"
          },
          {
            "internalType": "enum IBisection.Phase",
            "name": "phase",
            "type": "uint8"
          },
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
            "internalType": "bytes32",
            "name": "traceRoot",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "traceInitial",
            "type": "bytes32"
          },
          {
            "internalType": "uint256",
            "name": "caseId",
            "type": "uint256"
          }
        ],
        "internalType": "struct IBisection.Game",
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
        "name": "runId",
        "type": "uint64"
      }
    ],
    "name": "getRun",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "defender",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "bond",
            "type": "uint96"
          },
          {
            "internalType": "contract IStepVerifier",
            "name": "verifier",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "steps",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "nodes",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "liveGames",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "openUntil",
            "type": "uint48"
          },
          {
            "internalType": "enum IBisection.Status",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "program",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "initial",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "outcome",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "root",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IBisection.Run",
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
        "internalType": "contract IStepVerifier",
        "name": "verifier",
        "type": "address"
      }
    ],
    "name": "isAdmitted",
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
        "internalType": "uint64",
        "name": "runId",
        "type": "uint64"
      },
      {
        "internalType": "uint256",
        "name": "step",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "node",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "traceRoot",
        "type": "bytes32"
      }
    ],
    "name": "isProven",
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
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "bytes",
        "name": "pre",
        "type": "bytes"
      },
      {
        "internalType": "bytes32[]",
        "name": "preSiblings",
        "type": "bytes32[]"
      },
      {
        "internalType": "bytes",
        "name": "post",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "witness",
        "type": "bytes"
      }
    ],
    "name": "prove",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "bytes",
        "name": "pre",
        "type": "bytes"
      },
      {
        "internalType": "bytes32[]",
        "name": "preSiblings",
        "type": "bytes32[]"
      },
      {
        "internalType": "bytes",
        "name": "post",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "refer",
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
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      }
    ],
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "bytes32[]",
        "name": "children",
        "type": "bytes32[]"
      }
    ],
    "name": "reveal",
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
    "name": "runCount",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "",
        "type": "uint64"
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
            "internalType": "uint32",
            "name": "clock",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "runBond",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "challengeBond",
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
        "internalType": "struct IBisection.Terms",
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
        "name": "gameId",
        "type": "uint64"
      }
    ],
    "name": "timeout",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "gameId",
        "type": "uint64"
      },
      {
        "internalType": "bytes32",
        "name": "traceRoot",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "pre",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32[]",
        "name": "preSiblings",
        "type": "bytes32[]"
      },
      {
        "internalType": "bytes32[]",
        "name": "postSiblings",
        "type": "bytes32[]"
      }
    ],
    "name": "trace",
    "outputs": [],
    "stateMutability": "nonpayable",
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
  }
] as const

export const bisectionInitCode =
  '0x610160604052348015610010575f5ffd5b5060405161476f38038061476f83398101604081905261002f916102cc565b83610039816100e2565b506001600160a01b0383166080908152825165ffffffffffff1660a0908152602084015163ffffffff90811660c05260408501516001600160601b0390811660e05260608601511661010052918401519091166101205282015161ffff16610140525f5b81518110156100d8576100d08282815181106100bb576100bb6103c4565b6020026020010151600161013560201b60201c565b60010161009d565b50505050506103d8565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b6001600160a01b0382165f81815260046020908152604091829020805460ff191685151590811790915591519182527fd5685f5eca4fa8a6974866e117bb63bd06a04d4602df596f6a62690a947e956e910160405180910390a25050565b6001600160a01b03811681146101a7575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b60405160c081016001600160401b03811182821017156101e0576101e06101aa565b60405290565b604051601f8201601f191681016001600160401b038111828210171561020e5761020e6101aa565b604052919050565b805163ffffffff81168114610229575f5ffd5b919050565b80516001600160601b0381168114610229575f5ffd5b5f82601f830112610253575f5ffd5b81516001600160401b0381111561026c5761026c6101aa565b8060051b61027c602082016101e6565b91825260208185018101929081019086841115610297575f5ffd5b6020860192505b838310156102c25782516102b181610193565b82526020928301929091019061029e565b9695505050505050565b5f5f5f5f8486036101208112156102e1575f5ffd5b85516102ec81610193565b60208701519095506102fd81610193565b935060c0603f1982011215610310575f5ffd5b506103196101be565b604086015165ffffffffffff81168114610331575f5ffd5b815261033f60608701610216565b60208201526103506080870161022e565b604082015261036160a0870161022e565b606082015261037260c08701610216565b608082015260e086015161ffff8116811461038b575f5ffd5b60a08201526101008601519092506001600160401b038111156103ac575f5ffd5b6103b887828801610244565b91505092959194509250565b634e487b7160e01b5f52603260045260245ffd5b60805160a05160c05160e0516101005161012051610140516142f96104765f395f81816106450152612f6e01525f81816106190152612f4b01525f81816105ea01526118f301525f81816105bb015281816109ff0152610a4001525f818161058f01528181612a440152612a8701525f81816105610152610b0601525f818161028401528181611107015281816117230152612ecd01526142f95ff3fe608060405260043610610195575f3560e01c80638e49e7fa116100e7578063bf7e214f11610087578063d502562511610062578063d502562514610514578063dc0cd22a146106e5578063de81a71514610704578063f3fef3a314610723575f5ffd5b8063bf7e214f146104ae578063ccf28554146104ca578063d233fb38146104dd575f5ffd5b8063941e710c116100c2578063941e710c1461042e5780639568b2cf1461045d578063a419bb5514610470578063b263e2fc1461048f575f5ffd5b80638e49e7fa146103bd5780638fb36037146103dc5780639196b70014610409575f5ffd5b8063495a564211610152578063758072501161012d5780637580725014610311578063784499f7146103535780637a9e5e4b1461037f5780637fa6e3741461039e575f5ffd5b8063495a5642146102735780634d1975b4146102be5780636f19951c146102dd575f5ffd5b80631b45c86a146101995780631e5b2dfe146101ba57806341fbbc31146101ea57806342605fdf1461020957806344e0d43b146102285780634904190314610247575b5f5ffd5b3480156101a4575f5ffd5b506101b86101b33660046135d6565b610742565b005b6101cd6101c8366004613636565b6108e3565b6040516001600160401b0390911681526020015b60405180910390f35b3480156101f5575f5ffd5b506101b86102043660046135d6565b610d41565b348015610214575f5ffd5b506101b861022336600461368c565b610e5d565b348015610233575f5ffd5b506101b86102423660046136ff565b6110fc565b348015610252575f5ffd5b506102666102613660046135d6565b6111d4565b6040516101e19190613755565b34801561027e575f5ffd5b506102a67f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101e1565b3480156102c9575f5ffd5b506001546101cd906001600160401b031681565b3480156102e8575f5ffd5b506102fc6102f7366004613882565b611366565b604080519283526020830191909152016101e1565b34801561031c575f5ffd5b5061034561032b3660046138ad565b6001600160a01b03165f9081526008602052604090205490565b6040519081526020016101e1565b34801561035e575f5ffd5b5061037261036d3660046135d6565b61139f565b6040516101e191906138d8565b34801561038a575f5ffd5b506101b86103993660046138ad565b6114fc565b3480156103a9575f5ffd5b506101b86103b83660046139cb565b611574565b3480156103c8575f5ffd5b506101b86103d73660046135d6565b6116af565b3480156103e7575f5ffd5b506103f06117fe565b6040516001600160e01b031990911681526020016101e1565b348015610414575f5ffd5b505f546101cd90600160a81b90046001600160401b031681565b348015610439575f5ffd5b5061044d610448366004613a00565b611820565b60405190151581526020016101e1565b6101cd61046b366004613a36565b61184e565b34801561047b575f5ffd5b506101b861048a366004613ae7565b611a04565b34801561049a575f5ffd5b506101b86104a9366004613bc3565b611b9f565b3480156104b9575f5ffd5b505f546001600160a01b03166102a6565b6103456104d8366004613c53565b611ccb565b3480156104e8575f5ffd5b5061044d6104f73660046138ad565b6001600160a01b03165f9081526004602052604090205460ff1690565b34801561051f575f5ffd5b506106706040805160c0810182525f80825260208201819052918101829052606081018290526080810182905260a08101919091526040518060c001604052807f000000000000000000000000000000000000000000000000000000000000000065ffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160601b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160601b031681526020017f000000000000000000000000000000000000000000000000000000000000000063ffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000061ffff16815250905090565b6040516101e191905f60c08201905065ffffffffffff835116825263ffffffff60208401511660208301526001600160601b0360408401511660408301526001600160601b03606084015116606083015263ffffffff608084015116608083015261ffff60a08401511660a083015292915050565b3480156106f0575f5ffd5b506101b86106ff366004613d13565b611dc1565b34801561070f575f5ffd5b506101b861071e3660046135d6565b611dd6565b34801561072e575f5ffd5b506101b861073d366004613d3f565b611f2b565b6001600160401b0381165f90815260036020526040812060018101549091600160f81b90910460ff169081600681111561077e5761077e61372d565b1415801561079e5750600581600681111561079b5761079b61372d565b14155b80156107bc575060068160068111156107b9576107b961372d565b14155b838290916107e857604051634b3856d560e11b81526004016107df929190613d69565b60405180910390fd5b50506001820154610801906001600160401b0316611fe0565b505f60028260068111156108175761081761372d565b1490505f81610837576001840154600160881b900463ffffffff1661084a565b6001840154600160a81b900463ffffffff165b600185015463ffffffff9190911691505f9061087590600160c81b900465ffffffffffff1642613d9a565b90508581838082116108b35760405163be0fb0d160e01b81526001600160401b039093166004840152602483019190915260448201526064016107df565b50505082156108ce576108c98686612710612055565b6108db565b6108db86866127106120ad565b505050505050565b5f80806108f660c0870160a08801613dc0565b61090660e0880160c08901613dc0565b915091508163ffffffff165f141580156109295750621000008263ffffffff1611155b801561093a575063ffffffff811615155b801561094f5750621000008163ffffffff1611155b82826210000090919261098c5760405163fc7a286b60e01b815263ffffffff938416600482015292909116602483015260448201526064016107df565b505f91506109a2905060a08801608089016138ad565b90506001600160a01b03811615806109d157506001600160a01b0381165f9081526004602052604090205460ff165b81906109fc57604051630327f11360e41b81526001600160a01b0390911660048201526024016107df565b507f00000000000000000000000000000000000000000000000000000000000000006001600160601b03163410158015610a3d57506001600160601b033411155b347f00000000000000000000000000000000000000000000000000000000000000009091610a905760405163774f055d60e01b815260048101929092526001600160601b031660248201526044016107df565b50610abf905060608801356040890135610aab600187613dd9565b63ffffffff168663ffffffff168a8a6121b8565b5f8054601590610ade90600160a81b90046001600160401b0316613df5565b91906101000a8154816001600160401b0302191690836001600160401b03160217905593505f7f000000000000000000000000000000000000000000000000000000000000000042610b309190613e1f565b60408051610180810182523381526001600160601b03341660208201526001600160a01b0385169181019190915263ffffffff8087166060830152851660808201525f60a082015265ffffffffffff821660c082015290915060e081016001815289356020808301919091528a810135604080840191909152808c0135606080850191909152808d01356080948501526001600160401b038a165f9081526002808552908390208651948701516001600160601b0316600160a01b9081026001600160a01b0396871617825593870151600182018054948901519789015160a08a015163ffffffff908116600160e01b026001600160e01b03928216600160c01b02929092166001600160c01b0391909a169097026001600160c01b031990961692909716919091179390931793909316949094179290921790915560c0830151918101805465ffffffffffff90931665ffffffffffff1984168117825560e0850151929366ffffffffffffff191617600160301b836003811115610cb757610cb761372d565b02179055506101008201516003820155610120820151600482015561014082015160058201556101609091015160069091015560405188359033906001600160401b038816907f70a9eafb00b6004d043a0fe33f22509c73fda36b5b79cd3744f8a35100391bf690610d2e908d9034908890613e3d565b60405180910390a4505050509392505050565b6001600160401b0381165f908152600360205260408120906001820154600160f81b900460ff166006811115610d7957610d7961372d565b14158015610da7575060066001820154600160f81b900460ff166006811115610da457610da461372d565b14155b8282600101601f9054906101000a900460ff169091610ddb57604051634b3856d560e11b81526004016107df929190613d69565b505060018101546001600160401b03165f9081526002602081905260409091200154600160301b900460ff166003816003811115610e1b57610e1b61372d565b60018401546001600160401b031691839114610e4c57604051635b65220560e11b81526004016107df929190613ec9565b5050610e58838361223e565b505050565b6001600160401b0385165f90815260036020526040902060026001820154600160f81b900460ff166006811115610e9657610e9661372d565b148682600101601f9054906101000a900460ff169091610ecb57604051634b3856d560e11b81526004016107df929190613d69565b50506002810154869033906001600160a01b0316818114610f215760405163cb36051360e01b81526001600160401b0390931660048401526001600160a01b0391821660248401521660448201526064016107df565b505050610f4386828360010160159054906101000a900463ffffffff166122f8565b60018201805463ffffffff92909216600160a81b0263ffffffff60a81b1990921691909117908190555f908190610f869062ffffff600160581b90910416611366565b91509150610f9b835f015487898589896121b8565b5f610fa68289613ee6565b6001850154610fc19190600160401b900462ffffff16613efd565b90505f610ff283610fd2818c613ee6565b6001880154610fed9190600160581b900462ffffff16613d9a565b6123a1565b600180870180548b895562ffffff808516600160581b0262ffffff60581b19828916600160401b021665ffffffffffff60401b1984161717928390556001600160401b039091165f81815260026020526040902094955093611077939092859288928892600160701b900490911690821461106d575f6123ba565b8b600301546123ba565b6001870180546001600160f81b0316600160f81b83600681111561109d5761109d61372d565b0217905550604080518a8152602081018590529081018390526001600160401b038c16907fcc67e313e98e2542ae80c9246b6b0c4b514a696e6f11d29e1e5bf720517287e6906060015b60405180910390a25050505050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016811461115257604051630eee4d4160e31b81526001600160a01b0390911660048201526024016107df565b505f828152600760205260409020546001600160401b0316828161118c57604051634c6dbfa160e11b81526004016107df91815260200190565b5060056001600160401b0382165f90815260036020526040902060010154600160f81b900460ff1660068111156111c5576111c561372d565b03610e5857610e588183612480565b604080516101c0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081018290526101a08101919091526001600160401b038083165f9081526003602090815260409182902082516101c0810184528154815260018201549485169281019290925262ffffff600160401b8504811693830193909352600160581b840483166060830152600160701b8404909216608082015263ffffffff600160881b8404811660a0830152600160a81b84041660c082015265ffffffffffff600160c81b84041660e08201529161010083019060ff600160f81b9091041660068111156113045761130461372d565b60068111156113155761131561372d565b815260028201546001600160a01b0381166020830152600160a01b90046001600160601b03166040820152600382015460608201526004820154608082015260059091015460a09091015292915050565b5f60015b60206113768483612537565b111561138e57611387600282613ee6565b905061136a565b6113988382612537565b9150915091565b6113fe60408051610180810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c081018290529060e082019081526020015f81526020015f81526020015f81526020015f81525090565b6001600160401b0382165f9081526002602081815260409283902083516101808101855281546001600160a01b038082168352600160a01b918290046001600160601b03169483019490945260018301549384169582019590955293820463ffffffff9081166060860152600160c01b830481166080860152600160e01b90920490911660a08401529081015465ffffffffffff811660c084015260e0830190600160301b900460ff1660038111156114b9576114b961372d565b60038111156114ca576114ca61372d565b815260038201546020820152600482015460408201526005820154606082015260069091015460809091015292915050565b5f5433906001600160a01b031681146115325760405162d1953b60e31b81526001600160a01b03821660048201526024016107df565b816001600160a01b03163b5f03611567576040516361798f2f60e11b81526001600160a01b03831660048201526024016107df565b61157082612559565b5050565b6001600160401b0383165f908152600360205260409020611597848260016125ac565b5060018101545f906115b490600160581b900462ffffff16611366565b5090505f6115f38585808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506126cc92505050565b905083821480156116045750825481145b86908590849084906116475760405163c892b8c360e01b81526001600160401b0390941660048501526024840192909252604483015260648201526084016107df565b505050506001830180546001600160f81b0316600160f91b1790556040516001600160401b038716907f97b36f1b948097590101ebffdb2207ebc7f73ebca854b6bad6d6eaea9d63c8979061169f9088908890613f10565b60405180910390a2505050505050565b6001600160401b0381165f90815260036020526040902060056001820154600160f81b900460ff1660068111156116e8576116e861372d565b148282600101601f9054906101000a900460ff16909161171d57604051634b3856d560e11b81526004016107df929190613d69565b50505f5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663bcaa6cf784600501546040518263ffffffff1660e01b815260040161177391815260200190565b6040805180830381865afa15801561178d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117b19190613f47565b915091508184846005015490916117ec5760405163525ad61760e11b81526001600160401b03909216600483015260248201526044016107df565b50506117f88482612480565b50505050565b5f8054600160a01b900460ff1661181457505f90565b50638fb3603760e01b90565b5f60065f61183087878787612814565b815260208101919091526040015f205460ff1690505b949350505050565b5f5f61185988611fe0565b6002810154909150889065ffffffffffff164281116118a35760405162c59e7560e11b81526001600160401b03909216600483015265ffffffffffff1660248201526044016107df565b50508054889033906001600160a01b031681036118ed5760405163597f264160e11b81526001600160401b0390921660048301526001600160a01b031660248201526044016107df565b503490507f00000000000000000000000000000000000000000000000000000000000000006001600160601b038116821461194d5760405163774f055d60e01b815260048101929092526001600160601b031660248201526044016107df565b505060018101546006820154600160a01b90910463ffffffff1690868883601460ff8d1611156119a657604051631a0bc66f60e01b815260048101949094526024840192909252604483015260648201526084016107df565b5050506006830154600160ff8b161b91506119ce90888a6119c78686612537565b8a8a6121b8565b5f6119d9828a613ee6565b90506119f58b858a846119f087610fed838b613d9a565b612860565b9b9a5050505050505050505050565b6001600160401b0389165f90815260036020526040812090611a288b8360046125ac565b90505f5f611a3c84848e8e8e8e8e8e612b9e565b600185015491935091506001600160a01b03168d838383611a89576040516330a4ce1160e21b81526001600160401b039093166004840152602483019190915260448201526064016107df565b505050806001600160a01b031663a4d93edf6040518060800160405280876003015481526020018681526020018581526020018760010160189054906101000a900463ffffffff1663ffffffff168152508f8f8d8d8d8d6040518863ffffffff1660e01b8152600401611b029796959493929190613f9c565b602060405180830381865afa158015611b1d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b41919061400a565b8e8484909192611b7d576040516330a4ce1160e21b81526001600160401b039093166004840152602483019190915260448201526064016107df565b505050611b8f8e868585612710612ca0565b5050505050505050505050505050565b6001600160401b0387165f90815260036020819052604082209190611bc7908a9084906125ac565b60018381015490820154919250600160401b900462ffffff1690600160c01b900463ffffffff16611bfb84848b8b8b612d35565b8354611c22908b90611c0e600185613dd9565b63ffffffff168463ffffffff168a8a6121b8565b89845560018401805462ffffff838116600160581b0265ffffffffffff60401b19918616600160701b029190911670ffffffffffffffffff00000000000000001990921691909117176001600160f81b0316600160f81b179055600384018a90556004840189905560408051838152602081018c90526001600160401b038d16917f34673acabef9da98d1e713cfc61c60787a3ea1b3f7a6f51eb3d16eadeee8a21491016110e7565b6001600160401b0388165f90815260036020526040812081611cef8b8360046125ac565b60018101549091508b906001600160a01b03168015611d3b57604051631c3196fd60e31b81526001600160401b0390921660048301526001600160a01b031660248201526044016107df565b50505f5f611d4f84848e8e8e8e8e8e612b9e565b600186810180546001600160f81b0316600560f81b17905560408051608081018252600388015481526020810185905290810183905290860154600160c01b900463ffffffff1660608201529193509150611db0908e908e8e8c8c8c612e20565b9d9c50505050505050505050505050565b611dcc335f36613078565b6115708282613167565b5f611de082611fe0565b6002810154909150829065ffffffffffff1642811115611e2c5760405163ea7f508f60e01b81526001600160401b03909216600483015265ffffffffffff1660248201526044016107df565b505060018101548290600160e01b900463ffffffff168015611e7857604051636532cfeb60e01b81526001600160401b03909216600483015263ffffffff1660248201526044016107df565b50506002818101805466ff0000000000001916600160301b83021790555080546001600160a01b0381165f9081526008602052604081208054600160a01b9093046001600160601b031692909190611ed1908490613efd565b90915550508054604051600160a01b9091046001600160601b031681526001600160401b038316907fe8f53417d1cc17260057472698aa8e3a7298c7e187b30917d7171eefafed183e906020015b60405180910390a25050565b335f8181526008602052604090205490818381811115611f77576040516321665d5560e01b81526001600160a01b039093166004840152602483019190915260448201526064016107df565b5050508181611f869190613d9a565b335f8181526008602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a3610e5883836131be565b6001600160401b0381165f90815260026020526040902060016002820154600160301b900460ff1660038111156120195761201961372d565b14828260020160069054906101000a900460ff16909161204e57604051635b65220560e11b81526004016107df929190613ec9565b5050919050565b60018201546001600160401b03165f90815260026020526040902061207a8382613243565b600283015481546117f89186916001600160a01b0380831692600160a01b90046001600160601b0316911686600161329d565b60018201546001600160401b03165f908152600260208190526040909120908301546001600160a01b03166120e28483613243565b6002828101805466ff000000000000191666030000000000001790558401546001600160a01b0382165f9081526008602052604081208054600160a01b9093046001600160601b03169290919061213a908490613efd565b909155505060018401546040516001600160a01b038316916001600160401b03808916929116907ff99bcc22a6a2d89210b2298d1515792c627d6d023d80e368e6924d72dd0c2763905f90a481546121b19086906001600160a01b03811690600160a01b90046001600160601b031684875f61329d565b5050505050565b6121f7868686868686808060200260200160405190810160405280939291908181526020018383602002808284375f920191909152506133a892505050565b868686869091929361223257604051631a0bc66f60e01b815260048101949094526024840192909252604483015260648201526084016107df565b50505050505050505050565b60018101546001600160401b03165f908152600260205260409020612264908290613243565b60028101546001600160a01b0381165f9081526008602052604081208054600160a01b9093046001600160601b0316929091906122a2908490613efd565b9091555050604080515f808252602082018190529181018290526001600160401b038416907f9d66d0c128db407830f0e2fff8382c3f26ec558a3dcf73b85ae23af05b06e0dd9060600160405180910390a35050565b60018201545f90819061231a90600160c81b900465ffffffffffff1642613d9a565b905084818463ffffffff81168211156123655760405163e79807d960e01b81526001600160401b039093166004840152602483019190915263ffffffff1660448201526064016107df565b50505060018401805465ffffffffffff60c81b1916600160c81b4265ffffffffffff16021790556123968184613dd9565b9150505b9392505050565b5f8183106123af57816123b1565b825b90505b92915050565b5f60018411156123cc57506001612476565b600187810154600160c01b900463ffffffff161180156123ea575081155b156123f757506003612476565b5f808315612406578487612409565b865f5b9150915060065f61241c8a858589612814565b815260208101919091526040015f205488908390839060ff161561246c576040516377853af160e11b81526001600160401b039093166004840152602483019190915260448201526064016107df565b5050506004925050505b9695505050505050565b6001600160401b038083165f9081526003602090815260408083206001808201549095168452600290925290912090916002820154600160301b900460ff1660038111156124d0576124d061372d565b146124df576117f8848361223e565b5f1960ff84160161250f575f5f6124f584613490565b91509150612508868584846107d0612ca0565b50506117f8565b60011960ff84160161252d5761252884836107d06120ad565b6117f8565b6117f8848361223e565b5f8160016125458286613efd565b61254f9190613d9a565b6123b19190614039565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b5f8160068111156125bf576125bf61372d565b6001840154600160f81b900460ff1660068111156125df576125df61372d565b148484600101601f9054906101000a900460ff16909161261457604051634b3856d560e11b81526004016107df929190613d69565b5050600183015461262d906001600160401b0316611fe0565b8054909150849033906001600160a01b03168181146126815760405163cb36051360e01b81526001600160401b0390931660048401526001600160a01b0391821660248401521660448201526064016107df565b5050506126a384848560010160119054906101000a900463ffffffff166122f8565b8360010160116101000a81548163ffffffff021916908363ffffffff1602179055509392505050565b80515f908082036126df57505f92915050565b60018111156127f2575f6126f4600283614039565b90505f5b818110156127825761275d8561270f836002613ee6565b8151811061271f5761271f61404c565b6020026020010151868360026127359190613ee6565b612740906001613efd565b815181106127505761275061404c565b60200260200101516134da565b85828151811061276f5761276f61404c565b60209081029190910101526001016126f8565b5061278e600283614060565b6001036127e857836127a1600184613d9a565b815181106127b1576127b161404c565b60200260200101518482815181106127cb576127cb61404c565b60209081029190910101526127e1816001613efd565b91506127ec565b8091505b506126df565b825f815181106128045761280461404c565b6020026020010151915050919050565b604080516001600160401b038616602082015290810184905260608101839052608081018290525f9060a001604051602081830303815290604052805190602001209050949350505050565b604080516001600160401b0387166020820152908101839052606081018290523360808201525f90819060a00160408051601f1981840301815291815281516020928301205f8181526005909352912054909150879085908590339060ff161561290457604051633567c4c560e21b81526001600160401b039094166004850152602484019290925260448301526001600160a01b031660648201526084016107df565b5050505f828152600560205260409020805460ff19166001908117909155878101805491925090601c9061294790849063ffffffff600160e01b90910416614073565b92506101000a81548163ffffffff021916908363ffffffff16021790555060015f81819054906101000a90046001600160401b031661298590613df5565b91906101000a8154816001600160401b0302191690836001600160401b03160217905591505f60035f846001600160401b03166001600160401b031681526020019081526020015f20905085815f018190555087816001015f6101000a8154816001600160401b0302191690836001600160401b03160217905550848160010160086101000a81548162ffffff021916908362ffffff1602179055508381600101600b6101000a81548162ffffff021916908362ffffff1602179055507f00000000000000000000000000000000000000000000000000000000000000008160010160116101000a81548163ffffffff021916908363ffffffff1602179055507f00000000000000000000000000000000000000000000000000000000000000008160010160156101000a81548163ffffffff021916908363ffffffff160217905550428160010160196101000a81548165ffffffffffff021916908365ffffffffffff160217905550612aff878987875f5f5f1b6123ba565b6001820180546001600160f81b0316600160f81b836006811115612b2557612b2561372d565b021790555033600160a01b346001600160601b0316028117600283015560408051888152602081018890529081018690526001600160401b038a811691908616907f3bd29a0344302648159b10048bd0d6fe095fc484201904fad253b4d97740cb8e9060600160405180910390a4505095945050505050565b5f5f5f612bdf85858080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506134f792505050565b8b546001808e015492935090918391600160401b90910462ffffff1690828414612c3757604051631a0bc66f60e01b81526004810194909452602484019290925262ffffff16604483015260648201526084016107df565b50505050612c858b8b612c7e8c8c8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506134f792505050565b8a8a612d35565b612c8e8b613490565b92509250509850989650505050505050565b60018481015460038601546006915f91612cc7916001600160401b03169088908890612814565b815260208082019290925260409081015f20805460ff19169315159390931790925581518581529081018490526001600160401b038716917fb026ce347bf70d6cef31e50bbb3074c52d4395c4ffaef0341f54cacaa255a4f4910160405180910390a26121b1858583612055565b6003850154600186015490151590600160401b900462ffffff165f82612d6c576001870154600160a01b900463ffffffff16612d7f565b6001870154600160c01b900463ffffffff165b63ffffffff169050815f03612dea575f83612d9e578760040154612da4565b88600401545b905080878484828414612de057604051631a0bc66f60e01b815260048101949094526024840192909252604483015260648201526084016107df565b5050505050612e16565b612e1683612dfc578760060154612e02565b88600301545b87612e0e600186613d9a565b8489896121b8565b5050505050505050565b5f5f46308a8a8a8a8a8a8a604051602001612e439998979695949392919061408f565b60408051808303601f190181526001600160401b038c165f9081526003602052828120600180865285850190945291945090929091816020016020820280368337505050600283015481519192506001600160a01b03169082905f90612eab57612eab61404c565b60200260200101906001600160a01b031690816001600160a01b0316815250507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663ae3acf2734600286604051612f0b9190614139565b602060405180830381855afa158015612f26573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612f499190614144565b7f000000000000000000000000000000000000000000000000000000000000000060027f000000000000000000000000000000000000000000000000000000000000000033886040518863ffffffff1660e01b8152600401612fb09695949392919061415b565b60206040518083038185885af1158015612fcc573d5f5f3e3d5ffd5b50505050506040513d601f19601f82011682018060405250810190612ff19190614144565b600583018190555f8181526007602052604090819020805467ffffffffffffffff19166001600160401b038f16908117909155905191955085917f3ffbdee275e77a36aae8cae8fad5165edf6de13f03863aae759014aaf2d4301190613062908e908e908e908e908e908e906141e4565b60405180910390a3505050979650505050505050565b5f5f6130ab61308e5f546001600160a01b031690565b863061309d60045f898b614243565b6130a69161426a565b613529565b91509150816121b15763ffffffff811615613144575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee90613105908890889088906004016142a2565b5f604051808303815f87803b15801561311c575f5ffd5b505af115801561312e573d5f5f3e3d5ffd5b50505f805460ff60a01b19169055506121b19050565b60405162d1953b60e31b81526001600160a01b03861660048201526024016107df565b6001600160a01b0382165f81815260046020908152604091829020805460ff191685151590811790915591519182527fd5685f5eca4fa8a6974866e117bb63bd06a04d4602df596f6a62690a947e956e9101611f1f565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114613207576040519150601f19603f3d011682016040523d82523d5f602084013e61320c565b606091505b5050905080838390916121b1576040516324d3a9af60e11b81526001600160a01b03909216600483015260248201526044016107df565b600182810180546001600160f81b0316600360f91b1790558181018054601c9061327b908490600160e01b900463ffffffff16613dd9565b92506101000a81548163ffffffff021916908363ffffffff1602179055505050565b5f6127106132ab8487613ee6565b6132b59190614039565b90505f6132c3600283614039565b90505f6132d08284613d9a565b6001600160a01b0387165f908152600860205260408120805492935084929091906132fc908490613efd565b9091555061330c90508388613d9a565b6001600160a01b0389165f9081526008602052604081208054909190613333908490613efd565b9091555050604080518515158152602081018490529081018290526001600160a01b038716906001600160401b038b16907f9d66d0c128db407830f0e2fff8382c3f26ec558a3dcf73b85ae23af05b06e0dd9060600160405180910390a361339d61dead826131be565b505050505050505050565b5f8284106133b757505f613487565b5f806133c4600186613d9a565b90505b8015613473575f6133d9600288614060565b60011490508015816133ea57508187145b156133f55750613453565b84518303613408575f9350505050613487565b5f8584613414816142c6565b9550815181106134265761342661404c565b60200260200101519050816134445761343f89826134da565b61344e565b61344e818a6134da565b985050505b61345e600287614039565b613469600283614039565b90965090506133c7565b5082518114801561348357508686145b9150505b95945050505050565b60038101545f908190156134be57600183015462ffffff600160701b8204811691600160401b9004166134d1565b6001830154600160401b900462ffffff165f5b91509150915091565b5f6040516001815360018101939093525060218201526041902090565b6040515f9061350c90829084906020016142de565b604051602081830303815290604052805190602001209050919050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa156135b1575f516020805191945081901c150291505b5094509492505050565b80356001600160401b03811681146135d1575f5ffd5b919050565b5f602082840312156135e6575f5ffd5b6123b1826135bb565b5f5f83601f8401126135ff575f5ffd5b5081356001600160401b03811115613615575f5ffd5b6020830191508360208260051b850101111561362f575f5ffd5b9250929050565b5f5f5f83850361010081121561364a575f5ffd5b60e0811215613657575f5ffd5b5083925060e08401356001600160401b03811115613673575f5ffd5b61367f868287016135ef565b9497909650939450505050565b5f5f5f5f5f608086880312156136a0575f5ffd5b6136a9866135bb565b9450602086013593506040860135925060608601356001600160401b038111156136d1575f5ffd5b6136dd888289016135ef565b969995985093965092949392505050565b60ff811681146136fc575f5ffd5b50565b5f5f60408385031215613710575f5ffd5b823591506020830135613722816136ee565b809150509250929050565b634e487b7160e01b5f52602160045260245ffd5b600781106137515761375161372d565b9052565b815181526020808301516101c0830191613779908401826001600160401b03169052565b506040830151613790604084018262ffffff169052565b5060608301516137a7606084018262ffffff169052565b5060808301516137be608084018262ffffff169052565b5060a08301516137d660a084018263ffffffff169052565b5060c08301516137ee60c084018263ffffffff169052565b5060e083015161380860e084018265ffffffffffff169052565b5061010083015161381d610100840182613741565b5061012083015161383a6101208401826001600160a01b03169052565b506101408301516138576101408401826001600160601b03169052565b506101608301516101608301526101808301516101808301526101a08301516101a083015292915050565b5f60208284031215613892575f5ffd5b5035919050565b6001600160a01b03811681146136fc575f5ffd5b5f602082840312156138bd575f5ffd5b813561239a81613899565b600481106137515761375161372d565b81516001600160a01b031681526101808101602083015161390460208401826001600160601b03169052565b50604083015161391f60408401826001600160a01b03169052565b506060830151613937606084018263ffffffff169052565b50608083015161394f608084018263ffffffff169052565b5060a083015161396760a084018263ffffffff169052565b5060c083015161398160c084018265ffffffffffff169052565b5060e083015161399460e08401826138c8565b5061010083015161010083015261012083015161012083015261014083015161014083015261016083015161016083015292915050565b5f5f5f604084860312156139dd575f5ffd5b6139e6846135bb565b925060208401356001600160401b03811115613673575f5ffd5b5f5f5f5f60808587031215613a13575f5ffd5b613a1c856135bb565b966020860135965060408601359560600135945092505050565b5f5f5f5f5f5f60a08789031215613a4b575f5ffd5b613a54876135bb565b95506020870135613a64816136ee565b9450604087013593506060870135925060808701356001600160401b03811115613a8c575f5ffd5b613a9889828a016135ef565b979a9699509497509295939492505050565b5f5f83601f840112613aba575f5ffd5b5081356001600160401b03811115613ad0575f5ffd5b60208301915083602082850101111561362f575f5ffd5b5f5f5f5f5f5f5f5f5f60a08a8c031215613aff575f5ffd5b613b088a6135bb565b985060208a01356001600160401b03811115613b22575f5ffd5b613b2e8c828d01613aaa565b90995097505060408a01356001600160401b03811115613b4c575f5ffd5b613b588c828d016135ef565b90975095505060608a01356001600160401b03811115613b76575f5ffd5b613b828c828d01613aaa565b90955093505060808a01356001600160401b03811115613ba0575f5ffd5b613bac8c828d01613aaa565b915080935050809150509295985092959850929598565b5f5f5f5f5f5f5f60a0888a031215613bd9575f5ffd5b613be2886135bb565b9650602088013595506040880135945060608801356001600160401b03811115613c0a575f5ffd5b613c168a828b016135ef565b90955093505060808801356001600160401b03811115613c34575f5ffd5b613c408a828b016135ef565b989b979a50959850939692959293505050565b5f5f5f5f5f5f5f5f60a0898b031215613c6a575f5ffd5b613c73896135bb565b975060208901356001600160401b03811115613c8d575f5ffd5b613c998b828c01613aaa565b90985096505060408901356001600160401b03811115613cb7575f5ffd5b613cc38b828c016135ef565b90965094505060608901356001600160401b03811115613ce1575f5ffd5b613ced8b828c01613aaa565b999c989b50969995989497949560800135949350505050565b80151581146136fc575f5ffd5b5f5f60408385031215613d24575f5ffd5b8235613d2f81613899565b9150602083013561372281613d06565b5f5f60408385031215613d50575f5ffd5b8235613d5b81613899565b946020939093013593505050565b6001600160401b03831681526040810161239a6020830184613741565b634e487b7160e01b5f52601160045260245ffd5b818103818111156123b4576123b4613d86565b803563ffffffff811681146135d1575f5ffd5b5f60208284031215613dd0575f5ffd5b6123b182613dad565b63ffffffff82811682821603908111156123b4576123b4613d86565b5f6001600160401b0382166001600160401b038103613e1657613e16613d86565b60010192915050565b65ffffffffffff81811683821601908111156123b4576123b4613d86565b8335815260208085013590820152604080850135908201526060808501359082015261012081016080850135613e7281613899565b6001600160a01b0316608083015263ffffffff613e9160a08701613dad565b1660a083015263ffffffff613ea860c08701613dad565b1660c08301528360e083015261184661010083018465ffffffffffff169052565b6001600160401b03831681526040810161239a60208301846138c8565b80820281158282048414176123b4576123b4613d86565b808201808211156123b4576123b4613d86565b602080825281018290525f6001600160fb1b03831115613f2e575f5ffd5b8260051b80856040850137919091016040019392505050565b5f5f60408385031215613f58575f5ffd5b8251613f6381613d06565b6020840151909250613722816136ee565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b8751815260208089015190820152604080890151908201526060808901519082015260e060808201525f613fd460e08301888a613f74565b82810360a0840152613fe7818789613f74565b905082810360c0840152613ffc818587613f74565b9a9950505050505050505050565b5f6020828403121561401a575f5ffd5b815161239a81613d06565b634e487b7160e01b5f52601260045260245ffd5b5f8261404757614047614025565b500490565b634e487b7160e01b5f52603260045260245ffd5b5f8261406e5761406e614025565b500690565b63ffffffff81811683821601908111156123b4576123b4613d86565b8981526001600160a01b03891660208201526001600160401b03881660408201526140de6060820188805182526020810151602083015260408101516040830152606081015160608301525050565b61014060e08201525f6140f661014083018789613f74565b82810361010084015261410a818688613f74565b915050826101208301529a9950505050505050505050565b5f81518060208401855e5f93019283525090919050565b5f6123b18284614122565b5f60208284031215614154575f5ffd5b5051919050565b86815263ffffffff861660208083019190915260ff8616604083015261ffff851660608301526001600160a01b038416608083015260c060a0830181905283519083018190525f9184019060e0840190835b818110156141d45783516001600160a01b03168352602093840193909201916001016141ad565b50909a9950505050505050505050565b8651815260208088015190820152604080880151908201526060808801519082015260e060808201525f61421c60e083018789613f74565b82810360a084015261422f818688613f74565b9150508260c0830152979650505050505050565b5f5f85851115614251575f5ffd5b8386111561425d575f5ffd5b5050820193919092039150565b80356001600160e01b0319811690600484101561429b576001600160e01b0319600485900360031b81901b82161691505b5092915050565b6001600160a01b03841681526040602082018190525f906134879083018486613f74565b5f600182016142d7576142d7613d86565b5060010190565b6001600160f81b0319831681525f611846600183018461412256'
