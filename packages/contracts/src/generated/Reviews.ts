// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const reviewsAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "manager",
        "type": "address"
      },
      {
        "internalType": "uint48",
        "name": "drawWindow_",
        "type": "uint48"
      },
      {
        "internalType": "uint48",
        "name": "postponement_",
        "type": "uint48"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "commitWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "revealWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "appealWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "penalty",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "leastStake",
            "type": "uint96"
          }
        ],
        "internalType": "struct ICommittees.Terms",
        "name": "terms_",
        "type": "tuple"
      },
      {
        "internalType": "uint96",
        "name": "unit",
        "type": "uint96"
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
    "inputs": [],
    "name": "CheckpointUnorderedInsertion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      }
    ],
    "name": "Reviews_AlreadyCommitted",
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
    "name": "Reviews_AlreadyPostponed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      }
    ],
    "name": "Reviews_AlreadyRevealed",
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
    "name": "Reviews_AlreadyTold",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "appealEnds",
        "type": "uint256"
      }
    ],
    "name": "Reviews_AppealsClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "appealEnds",
        "type": "uint256"
      }
    ],
    "name": "Reviews_AppealsOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "longest",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "unbondDelay",
        "type": "uint256"
      }
    ],
    "name": "Reviews_CaseTooLong",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "commitEnds",
        "type": "uint256"
      }
    ],
    "name": "Reviews_CommitsClosed",
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
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "Reviews_CreditTooSmall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Reviews_EmptyCommitment",
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
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "Reviews_GasTooLow",
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Reviews_NotEnrolled",
    "type": "error"
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
        "name": "round",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Reviews_NotOnPanel",
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
    "name": "Reviews_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "commitEnds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "revealEnds",
        "type": "uint256"
      }
    ],
    "name": "Reviews_RevealsNotOpen",
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
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "Reviews_StakeTooSmall",
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
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "places",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "releasableAt",
        "type": "uint256"
      }
    ],
    "name": "Reviews_StillNeeded",
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
    "name": "Reviews_TermsOutOfBounds",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "drawBlock",
        "type": "uint256"
      }
    ],
    "name": "Reviews_TooEarlyToDraw",
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
    "name": "Reviews_TooManyExcluded",
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
    "name": "Reviews_UnknownCase",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "revealEnds",
        "type": "uint256"
      }
    ],
    "name": "Reviews_VotingOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "given",
        "type": "uint8"
      }
    ],
    "name": "Reviews_WrongChoices",
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
    "name": "Reviews_WrongFee",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "committed",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "revealed",
        "type": "bytes32"
      }
    ],
    "name": "Reviews_WrongReveal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint16",
        "name": "given",
        "type": "uint16"
      },
      {
        "internalType": "uint16",
        "name": "most",
        "type": "uint16"
      }
    ],
    "name": "Reviews_WrongSize",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "enum ICommittees.State",
        "name": "state",
        "type": "uint8"
      }
    ],
    "name": "Reviews_WrongState",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "Reviews_ZeroAddress",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "appealEnds",
        "type": "uint48"
      }
    ],
    "name": "AppealPostponed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "appellant",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "votes",
        "type": "uint16"
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
        "name": "drawBlock",
        "type": "uint48"
      }
    ],
    "name": "Appealed",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
      }
    ],
    "name": "CaseFinalised",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "opener",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "subject",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "choices",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "votes",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "unit",
        "type": "uint96"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "drawBlock",
        "type": "uint48"
      }
    ],
    "name": "CaseOpened",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Credited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "eligible",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "DrawFailed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "drawBlock",
        "type": "uint48"
      }
    ],
    "name": "DrawPostponed",
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
        "indexed": false,
        "internalType": "uint96",
        "name": "unit",
        "type": "uint96"
      }
    ],
    "name": "FeeChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "reviewers",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint16[]",
        "name": "votes",
        "type": "uint16[]"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "commitEnds",
        "type": "uint48"
      }
    ],
    "name": "PanelDrawn",
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
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      }
    ],
    "name": "ReviewerEnrolled",
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
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      }
    ],
    "name": "ReviewerLeft",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      }
    ],
    "name": "ReviewerPenalised",
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
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
      }
    ],
    "name": "ReviewerReleased",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "verdict",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint48",
        "name": "appealEnds",
        "type": "uint48"
      }
    ],
    "name": "RoundConcluded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint16",
        "name": "termsId",
        "type": "uint16"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "commitWindow",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "revealWindow",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "appealWindow",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "penalty",
        "type": "uint96"
      },
      {
        "indexed": false,
        "internalType": "uint96",
        "name": "leastStake",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "opener",
        "type": "address"
      }
    ],
    "name": "VerdictRefused",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "opener",
        "type": "address"
      }
    ],
    "name": "VerdictTold",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
      }
    ],
    "name": "VoteCommitted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint16",
        "name": "votes",
        "type": "uint16"
      }
    ],
    "name": "VoteRevealed",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "annul",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "appeal",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "appealBondOf",
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
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "commitment",
        "type": "bytes32"
      }
    ],
    "name": "commit",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "name": "round",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      },
      {
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "commitmentOf",
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
      }
    ],
    "name": "conclude",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "count",
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
    "name": "currentTerms",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "termsId",
        "type": "uint16"
      },
      {
        "components": [
          {
            "internalType": "uint32",
            "name": "commitWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "revealWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "appealWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "penalty",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "leastStake",
            "type": "uint96"
          }
        ],
        "internalType": "struct ICommittees.Terms",
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
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "draw",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "drawWindow",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint96",
        "name": "amount",
        "type": "uint96"
      }
    ],
    "name": "enrol",
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
      }
    ],
    "name": "enrolled",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "reviewers",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "stake",
        "type": "uint256"
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
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
      }
    ],
    "name": "enrolmentOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "stake",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "slot",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "places",
            "type": "uint32"
          },
          {
            "internalType": "bool",
            "name": "active",
            "type": "bool"
          },
          {
            "internalType": "uint48",
            "name": "releasableAt",
            "type": "uint48"
          }
        ],
        "internalType": "struct ICommittees.Enrolment",
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
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "escrowOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "held",
        "type": "uint256"
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
        "internalType": "uint16",
        "name": "size",
        "type": "uint16"
      }
    ],
    "name": "feeOf",
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
        "internalType": "uint256",
        "name": "caseId",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "getCase",
    "outputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "subject",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "opener",
            "type": "address"
          },
          {
            "internalType": "uint32",
            "name": "domain",
            "type": "uint32"
          },
          {
            "internalType": "uint8",
            "name": "choices",
            "type": "uint8"
          },
          {
            "internalType": "enum ICommittees.State",
            "name": "state",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "choice",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "rounds",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "termsId",
            "type": "uint16"
          },
          {
            "internalType": "bool",
            "name": "told",
            "type": "bool"
          },
          {
            "internalType": "bool",
            "name": "postponed",
            "type": "bool"
          },
          {
            "internalType": "address",
            "name": "payer",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "unit",
            "type": "uint96"
          }
        ],
        "internalType": "struct ICommittees.Case",
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
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      }
    ],
    "name": "getRound",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "appellant",
            "type": "address"
          },
          {
            "internalType": "uint16",
            "name": "votes",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "verdict",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "places",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "committed",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "revealed",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "drawBlock",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "drawBy",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "commitEnds",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "revealEnds",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "appealEnds",
            "type": "uint48"
          }
        ],
        "internalType": "struct ICommittees.Round",
        "name": "",
        "type": "tuple"
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      }
    ],
    "name": "leave",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "longestCase",
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
        "internalType": "bytes32",
        "name": "subject",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint8",
        "name": "choices",
        "type": "uint8"
      },
      {
        "internalType": "uint16",
        "name": "size",
        "type": "uint16"
      }
    ],
    "name": "open",
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
        "internalType": "bytes32",
        "name": "subject",
        "type": "bytes32"
      },
      {
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint8",
        "name": "choices",
        "type": "uint8"
      },
      {
        "internalType": "uint16",
        "name": "size",
        "type": "uint16"
      },
      {
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "internalType": "address[]",
        "name": "excluded",
        "type": "address[]"
      }
    ],
    "name": "openFor",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "round",
        "type": "uint8"
      }
    ],
    "name": "panelOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "reviewer",
            "type": "address"
          },
          {
            "internalType": "uint16",
            "name": "votes",
            "type": "uint16"
          },
          {
            "internalType": "uint8",
            "name": "choice",
            "type": "uint8"
          },
          {
            "internalType": "bytes32",
            "name": "commitment",
            "type": "bytes32"
          }
        ],
        "internalType": "struct ICommittees.Place[]",
        "name": "",
        "type": "tuple[]"
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
      }
    ],
    "name": "postpone",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "postponement",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "address",
        "name": "reviewer",
        "type": "address"
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "reveal",
    "outputs": [],
    "stateMutability": "nonpayable",
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
        "internalType": "uint32",
        "name": "domain",
        "type": "uint32"
      },
      {
        "internalType": "uint96",
        "name": "unit",
        "type": "uint96"
      }
    ],
    "name": "setFee",
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
            "name": "commitWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "revealWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint32",
            "name": "appealWindow",
            "type": "uint32"
          },
          {
            "internalType": "uint96",
            "name": "penalty",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "leastStake",
            "type": "uint96"
          }
        ],
        "internalType": "struct ICommittees.Terms",
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
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "tell",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "verdictOf",
    "outputs": [
      {
        "internalType": "bool",
        "name": "isFinal",
        "type": "bool"
      },
      {
        "internalType": "uint8",
        "name": "choice",
        "type": "uint8"
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
  }
] as const

export const reviewsInitCode =
  '0x60e060405234801561000f575f5ffd5b5060405161668b38038061668b83398101604081905261002e91610586565b8461003881610076565b506001600160a01b03861660805265ffffffffffff80851660a052831660c052610061826100c9565b61006b5f826103c5565b505050505050610738565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b80516100f1906b636f6d6d697457696e646f7760a01b9063ffffffff16600a62093a80610453565b6101206b72657665616c57696e646f7760a01b826020015163ffffffff16600a62093a8061045360201b60201c565b61014f6b61707065616c57696e646f7760a01b826040015163ffffffff16600a62093a8061045360201b60201c565b610186696c656173745374616b6560b01b82608001516001600160601b0316600a69d3c21bcecceda100000061045360201b60201c565b6101c36670656e616c747960c81b82606001516001600160601b03166001600a85608001516101b5919061069c565b6001600160601b0316610453565b5f6101cd826104a8565b90505f6080516001600160a01b03166351127fca6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561020e573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061023291906106d6565b65ffffffffffff169050818180821061026c5760405163042da29160e51b8152600481019290925260248201526044015b60405180910390fd5b5050600a80546001810182555f9190915283517fc65a7bb8d6351c1cf70c95a316cc6a92839c986682d98bc35f958f4883f9d2a86002830290810180546020808901516040808b01516060808d015163ffffffff998a166001600160401b03199097168717640100000000958b1695860217600160401b600160c01b031916680100000000000000009a909316998a02600160601b600160c01b031916929092176c010000000000000000000000006001600160601b03938416908102919091179097556080808e01517fc65a7bb8d6351c1cf70c95a316cc6a92839c986682d98bc35f958f4883f9d2a990990180546001600160601b031916999093169889179092558251958652938501929092528301959095528101919091529182015261ffff8216907f3fc4aaa0f95f3b5ad9ea6bab189afb9d66781538df1a072beb7fe33f61e34f6d9060a00160405180910390a250505050565b6103eb631d5b9a5d60e21b6001600160601b0383166001683635c9adc5dea00000610453565b63ffffffff82165f8181526008602090815260409182902080546001600160601b0319166001600160601b03861690811790915591519182527fae1fbfde6adad7f4c8f3488e3a073dd49a6bb7cb520ae5ed845a618458fd626c910160405180910390a25050565b8183101580156104635750808311155b848484849091929361049e57604051634ff8aebd60e01b81526004810194909452602484019290925260448301526064820152608401610263565b5050505050505050565b5f5f826040015163ffffffff16836020015163ffffffff16845f015163ffffffff1660a05165ffffffffffff166104df91906106ef565b6104e991906106ef565b6104f391906106ef565b60c05190915065ffffffffffff168161050e60036001610708565b60ff1661051b9190610721565b61052591906106ef565b9392505050565b6001600160a01b0381168114610540575f5ffd5b50565b805165ffffffffffff81168114610558575f5ffd5b919050565b805163ffffffff81168114610558575f5ffd5b80516001600160601b0381168114610558575f5ffd5b5f5f5f5f5f5f86880361014081121561059d575f5ffd5b87516105a88161052c565b60208901519097506105b98161052c565b95506105c760408901610543565b94506105d560608901610543565b935060a0607f19820112156105e8575f5ffd5b5060405160a081016001600160401b038111828210171561061757634e487b7160e01b5f52604160045260245ffd5b6040526106266080890161055d565b815261063460a0890161055d565b602082015261064560c0890161055d565b604082015261065660e08901610570565b60608201526106686101008901610570565b6080820152915061067c6101208801610570565b90509295509295509295565b634e487b7160e01b5f52601160045260245ffd5b5f6001600160601b038316806106c057634e487b7160e01b5f52601260045260245ffd5b6001600160601b03929092169190910492915050565b5f602082840312156106e6575f5ffd5b61052582610543565b8082018082111561070257610702610688565b92915050565b60ff818116838216019081111561070257610702610688565b808202811582820484141761070257610702610688565b60805160a05160c051615ee36107a85f395f818161081901528181611ec001526139ad01525f818161093901528181612c400152818161367f015261395d01525f818161032901528181611531015281816115b20152818161218801528181612b440152613aef0152615ee35ff3fe608060405260043610610212575f3560e01c80638d1526d31161011e578063c1826b3f116100a8578063dc0fc5711161006d578063dc0fc57114610928578063e59d65eb1461095b578063eb90d9b51461098f578063f2f03877146109ae578063f3fef3a3146109cd575f5ffd5b8063c1826b3f14610808578063c2b98bab14610852578063c65d50b314610871578063c9f94c8114610884578063db692109146108a3575f5ffd5b8063a91a1080116100ee578063a91a108014610756578063ae3acf2714610782578063bcaa6cf714610795578063bf7e214f146107cd578063c048dfb8146107e9575f5ffd5b80638d1526d3146106d75780638fb36037146106eb5780638fd296ba146107185780639a42f3aa14610737575f5ffd5b806355deb8fc1161019f578063758072501161016f57806375807250146105145780637a9e5e4b146105485780637e69b7b0146105675780637f35f2261461057a57806382041018146105a6575f5ffd5b806355deb8fc146103635780636b75dbde14610382578063727fb6cc146103a15780637477d418146104f5575f5ffd5b80633487b256116101e55780633487b2561461029a5780633b304147146102bb578063406d973f146102da578063433eb8aa146102f95780634cf088d914610318575f5ffd5b80630159474c1461021657806306661abd146102485780630ff0ae031461025c5780632d2a8d9c1461027b575b5f5ffd5b348015610221575f5ffd5b506102356102303660046152cd565b6109ec565b6040519081526020015b60405180910390f35b348015610253575f5ffd5b50600b54610235565b348015610267575f5ffd5b50610235610276366004615344565b610a52565b348015610286575f5ffd5b50610235610295366004615375565b610a7d565b3480156102a5575f5ffd5b506102b96102b4366004615375565b610b2c565b005b3480156102c6575f5ffd5b506102b96102d5366004615375565b610ea2565b3480156102e5575f5ffd5b506102b96102f4366004615375565b6110f4565b348015610304575f5ffd5b506102b961031336600461538c565b61118b565b348015610323575f5ffd5b5061034b7f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b03909116815260200161023f565b34801561036e575f5ffd5b506102b961037d366004615375565b6111f9565b34801561038d575f5ffd5b506102b961039c366004615375565b611303565b3480156103ac575f5ffd5b506104e86103bb3660046153a5565b60408051610160810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810182905261010081018290526101208101829052610140810191909152505f91825260036020908152604080842060ff938416855282529283902083516101608101855281546001600160a01b0381168252600160a01b810461ffff1693820193909352600160b01b8304841694810194909452600160b81b820483166060850152600160c01b820483166080850152600160c81b820490921660a0840152600160d01b900465ffffffffffff90811660c084015260019091015480821660e0840152600160301b81048216610100840152600160601b81048216610120840152600160901b90041661014082015290565b60405161023f91906153c6565b348015610500575f5ffd5b506102b961050f3660046154d0565b61139f565b34801561051f575f5ffd5b5061023561052e366004615505565b6001600160a01b03165f9081526009602052604090205490565b348015610553575f5ffd5b506102b9610562366004615505565b611644565b6102b9610575366004615375565b6116bc565b348015610585575f5ffd5b506105996105943660046153a5565b611833565b60405161023f9190615520565b3480156105b1575f5ffd5b506106776105c03660046154d0565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101919091525063ffffffff9182165f9081526005602090815260408083206001600160a01b0394909416835292815290829020825160a08101845290546001600160601b0381168252600160601b8104851692820192909252600160801b820490931691830191909152600160a01b810460ff1615156060830152600160a81b900465ffffffffffff16608082015290565b60405161023f91905f60a0820190506001600160601b03835116825263ffffffff602084015116602083015263ffffffff604084015116604083015260608301511515606083015265ffffffffffff608084015116608083015292915050565b3480156106e2575f5ffd5b506102356118e0565b3480156106f6575f5ffd5b506106ff61197d565b6040516001600160e01b0319909116815260200161023f565b348015610723575f5ffd5b506102b9610732366004615595565b61199f565b348015610742575f5ffd5b506102b96107513660046155ae565b6119bf565b348015610761575f5ffd5b50610775610770366004615375565b611c07565b60405161023f9190615609565b610235610790366004615713565b611d71565b3480156107a0575f5ffd5b506107b46107af366004615375565b611dfc565b60408051921515835260ff90911660208301520161023f565b3480156107d8575f5ffd5b505f546001600160a01b031661034b565b3480156107f4575f5ffd5b506102b9610803366004615375565b611e49565b348015610813575f5ffd5b5061083b7f000000000000000000000000000000000000000000000000000000000000000081565b60405165ffffffffffff909116815260200161023f565b34801561085d575f5ffd5b506102b961086c3660046157e7565b611f68565b61023561087f36600461580f565b6121c2565b34801561088f575f5ffd5b5061023561089e366004615375565b6121d0565b3480156108ae575f5ffd5b506108b76122a2565b60405161023f9291905f60c08201905061ffff8416825263ffffffff835116602083015263ffffffff602084015116604083015263ffffffff60408401511660608301526001600160601b0360608401511660808301526001600160601b0360808401511660a08301529392505050565b348015610933575f5ffd5b5061083b7f000000000000000000000000000000000000000000000000000000000000000081565b348015610966575f5ffd5b5061097a61097536600461538c565b61236a565b6040805192835260208301919091520161023f565b34801561099a575f5ffd5b506102b96109a93660046157e7565b612398565b3480156109b9575f5ffd5b506102b96109c8366004615859565b6123ab565b3480156109d8575f5ffd5b506102b96109e7366004615879565b61259f565b6040805160ff80851660208301529181018390526001600160a01b03851660608201526080810187905290851660a08201524660c08201523060e08201525f90610100016040516020818303038152906040528051906020012090505b95945050505050565b5f8161ffff16610a618461270a565b6001600160601b0316610a7491906158b7565b90505b92915050565b5f5f610a888361276a565b905060046001820154600160c81b900460ff166004811115610aac57610aac6155e1565b03610ab957505f92915050565b5f5b6001820154600160d81b900460ff16811015610b25575f8481526003602090815260408083208484529091529020610af49083906127c2565b8115610b01576002610b04565b60015b60ff16610b1191906158b7565b610b1b90846158ce565b9250600101610abb565b5050919050565b610b346127ed565b5f610b40826002612824565b90505f5f610b4e848461289e565b60018101549193509150600160601b900465ffffffffffff1642101580610ba757506001810154600160301b900465ffffffffffff164210801590610ba757508054600160c81b810460ff908116600160c01b90920416145b8482600101600c9054906101000a900465ffffffffffff169091610bf457604051630757047360e01b8152600481019290925265ffffffffffff1660248201526044015b60405180910390fd5b50506001830154600a80545f92600160e01b900461ffff16908110610c1b57610c1b6158e1565b5f91825260208220600290910201915060ff841660031480610c6457508254601f90610c5390600160a01b900461ffff1660026158f5565b610c5e906001615912565b61ffff16115b90505f81610c80578254600160401b900463ffffffff16610c82565b5f5b610c929063ffffffff164261592c565b6001878101805460ff60c81b1916600360c81b1790558501805465ffffffffffff60901b1916600160901b65ffffffffffff8416021790555f88815260046020908152604080832060ff8a1684529091529020909150610cf061528a565b5f5b8254811015610d79575f838281548110610d0e57610d0e6158e1565b5f91825260209091206002909102018054909150600160b01b900460ff1615610d70578054600160a01b810461ffff16908490600160b01b900460ff1660118110610d5b57610d5b6158e1565b60200201818151610d6c91906158ce565b9052505b50600101610cf2565b505f610d84826128e0565b875460ff60b01b1916600160b01b60ff838116918202929092178a5560408051928c168352602083019190915265ffffffffffff8716908201529091508a907f9bd9f19f53aeab6b5083dac1c29e151e083fb0e963495591acd42118ae8318e39060600160405180910390a25f5b8354811015610e8d575f848281548110610e0e57610e0e6158e1565b5f91825260208220600290910201805490925060ff600160b01b909104169003610e845760018b015481548954610e84928f928e92600160a01b9283900463ffffffff16926001600160a01b03831692610e7f9291900461ffff1690600160601b90046001600160601b03166158b7565b61296b565b50600101610df2565b50505050505050505050610e9f612bc0565b50565b610eaa6127ed565b5f610eb6826001612824565b90505f5f610ec4848461289e565b80549193509150600160d01b900465ffffffffffff168481438110610f0d5760405163d269ed5160e01b8152600481019290925265ffffffffffff166024820152604401610beb565b50505f610f218265ffffffffffff16612bea565b9050801580610f3b5750600183015465ffffffffffff1642115b15610fa157610f4983612c0f565b82546040805160ff87168152600160d01b90920465ffffffffffff16602083015287917f39ae996663f562d606e33d2984b4be2f4ca37b78e3bfad709d1e0bf47265ce99910160405180910390a250505050506110ec565b5f610fb78787610fb260018761594a565b612c88565b90505f80610ff2610fc960018761594a565b60018a015463ffffffff600160a01b90910481165f9081526007602052604090209190612d6e16565b845191935091506110039083615968565b5f8a8152600360209081526040808320838052909152902054909250600160a01b900461ffff1680831015611088576040805160ff8a168152602081018590529081018290528a907f5cd8350220af4c2a612cc2d809b5a4c7bb247f80edd3bd1298858bac192aa6f29060600160405180910390a26110838a8a8a612db8565b6110e2565b60408051602081018790529081018b905260ff891660608201523060808201525f9060a001604051602081830303815290604052805190602001209050610e8d8b8b8b888960200151886110dc9190615968565b86612e84565b5050505050505050505b610e9f612bc0565b611100335b5f36613246565b6111086127ed565b5f6111128261276a565b905060046001820154600160c81b900460ff166004811115611136576111366155e1565b1415828260010160199054906101000a900460ff16909161116b5760405162cd29b360e01b8152600401610beb92919061597b565b50506111778282613335565b61118282825f613489565b50610e9f612bc0565b63ffffffff81165f90815260056020908152604080832033808552925290912054829190600160a01b900460ff166111ed576040516350e1f95b60e01b815263ffffffff90921660048301526001600160a01b03166024820152604401610beb565b5050610e9f8133613647565b6112016127ed565b5f61120d826004612824565b60018101549091508290600160f01b900460ff16156112425760405163535e044f60e01b8152600401610beb91815260200190565b5060018101805460ff60f01b198116600160f01b179091556040516001600160a01b039091169083907f840de4fec25d790738dddfeb56ba82de645ba20d794189726156a8b493620dab905f90a360018101546040516344e0d43b60e01b815260048101849052600160d01b820460ff1660248201526001600160a01b03909116906344e0d43b906044015f604051808303815f87803b1580156112e4575f5ffd5b505af11580156112f6573d5f5f3e3d5ffd5b5050505050610e9f612bc0565b61130b6127ed565b5f611317826003612824565b90505f611324838361289e565b6001810154909250849150600160901b900465ffffffffffff164281111561137057604051635fe99c5760e11b8152600481019290925265ffffffffffff166024820152604401610beb565b50508054600160b01b900460ff1661138984848361375e565b611394848483613489565b505050610e9f612bc0565b63ffffffff82165f9081526005602090815260408083206001600160a01b0385168452909152902080546001600160601b031680158015906113ea57508154600160a01b900460ff16155b84849091611422576040516350e1f95b60e01b815263ffffffff90921660048301526001600160a01b03166024820152604401610beb565b50508154600160801b900463ffffffff1615801561144f57508154600160a81b900465ffffffffffff1642115b825485918591600160801b810463ffffffff1691600160a81b90910465ffffffffffff16906114c05760405163f3ac9b1160e01b815263ffffffff94851660048201526001600160a01b0390931660248401529216604482015265ffffffffffff9091166064820152608401610beb565b505083546001600160601b031916845550506040518181526001600160a01b0384169063ffffffff8616907fa0433fa575d7dc9d0a6867d9b489624c28aef4ebe410f624cab86e7021a834809060200160405180910390a36040516312947f0f60e11b81525f906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690632528fe1e9061156990879060029060040161599f565b602060405180830381865afa158015611584573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115a891906159bc565b9050801561163d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316632165e20b8560028486106115ef57846115f1565b855b6040518463ffffffff1660e01b815260040161160f939291906159d3565b5f604051808303815f87803b158015611626575f5ffd5b505af1158015611638573d5f5f3e3d5ffd5b505050505b5050505050565b5f5433906001600160a01b0316811461167a5760405162d1953b60e31b81526001600160a01b0382166004820152602401610beb565b816001600160a01b03163b5f036116af576040516361798f2f60e11b81526001600160a01b0383166004820152602401610beb565b6116b88261385a565b5050565b5f6116c8826003612824565b90505f5f6116d684846138ad565b805491935091505f906116f590600160a01b900461ffff1660026158f5565b611700906001615912565b6002858101549192505f9161ffff84169161172b91600160a01b90046001600160601b0316906158b7565b61173591906158b7565b90506117408161390e565b611749846159fe565b9350611756846001615a1c565b60018601805460ff928316600160d81b0260ff60c81b191662ff00ff60c81b1990911617600160c81b1790555f87815260036020908152604080832093881683529290522080546001600160b01b0319163361ffff60a01b191617600160a01b61ffff8516021781556117c881612c0f565b80546040805160ff8816815261ffff86166020820152908101849052600160d01b90910465ffffffffffff166060820152339088907f08f87958a4553f88291f8ab33a86c5422cb29f246641aa3784364ff9f7c3c7809060800160405180910390a350505050505050565b5f82815260046020908152604080832060ff851684528252808320805482518185028101850190935280835260609492939192909184015b828210156118d4575f848152602090819020604080516080810182526002860290920180546001600160a01b0381168452600160a01b810461ffff1684860152600160b01b900460ff16918301919091526001908101546060830152908352909201910161186b565b50505050905092915050565b600a80545f91611978916118f690600190615968565b81548110611906576119066158e1565b5f9182526020918290206040805160a0810182526002909302909101805463ffffffff80821685526401000000008204811695850195909552600160401b8104909416918301919091526001600160601b03600160601b90930483166060830152600101549091166080820152613939565b905090565b5f8054600160a01b900460ff1661199357505f90565b50638fb3603760e01b90565b6119a8336110f9565b610e9f6119ba36839003830183615a49565b6139f8565b5f6119cb846002612824565b90505f5f5f6119da8785613d01565b60018201549295509093509150600160301b900465ffffffffffff164210801590611a1757506001820154600160601b900465ffffffffffff1642105b6001830154889165ffffffffffff600160301b8304811692600160601b90041690611a6e57604051635d52686560e01b8152600481019390935265ffffffffffff9182166024840152166044820152606401610beb565b505081548891503390600160b01b900460ff1615611ab157604051630153381b60e01b815260048101929092526001600160a01b03166024820152604401610beb565b505060ff861615801590611ad75750600184015460ff600160c01b909104811690871611155b8690611afc57604051630bd1f57560e11b815260ff9091166004820152602401610beb565b505f611b0b8885338a8a6109ec565b60018301549091508890339083818114611b5657604051635c9306f560e11b815260048101949094526001600160a01b03909216602484015260448301526064820152608401610beb565b5050835460ff808b16600160b01b0260ff60b01b19909216919091178555855486935060199250611b8f91600160c81b909104166159fe565b82546101009290920a60ff8181021990931691831602179091558254604080518784168152928a166020840152600160a01b90910461ffff1690820152339089907f868f623ebcfa874174da4b29886be36f5f20dddd59da8207c449b7d8013b6e1a9060600160405180910390a35050505050505050565b60408051610180810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810191909152611c708261276a565b60408051610180810182528254815260018301546001600160a01b038116602083015263ffffffff600160a01b8204169282019290925260ff600160c01b8304811660608301529092916080840191600160c81b909104166004811115611cd957611cd96155e1565b6004811115611cea57611cea6155e1565b8152600182015460ff600160d01b820481166020840152600160d81b82048116604084015261ffff600160e01b8304166060840152600160f01b8204811615156080840152600160f81b90910416151560a08201526002909101546001600160a01b03811660c08301526001600160601b03600160a01b9091041660e09091015292915050565b5f6001600160a01b038416611d995760405163e5cbe95360e01b815260040160405180910390fd5b81600880821115611dc657604051631d148f2b60e01b815260048101929092526024820152604401610beb565b5050611dd58888888888613ddb565b5f818152600260205260409020909150611df0838583615ae3565b50979650505050505050565b5f5f5f611e088461276a565b905060046001820154600160c81b900460ff166004811115611e2c57611e2c6155e1565b1481600101601a9054906101000a900460ff169250925050915091565b611e52336110f9565b5f611e5e826003612824565b90505f611e6b83836138ad565b6001840154909250849150600160f81b900460ff1615611ea15760405163cde0a65b60e01b8152600401610beb91815260200190565b50600182810180546001600160f81b0316600160f81b179055810180547f00000000000000000000000000000000000000000000000000000000000000009190601290611eff90849065ffffffffffff600160901b9091041661592c565b82546101009290920a65ffffffffffff8181021990931691831602179091556001830154604051600160901b90910490911681528491507f94e60860ce5f78f151174c957fb3cd50a92c561f605cc85e2c24615edd94ea6b9060200160405180910390a2505050565b63ffffffff82165f90815260056020908152604080832033845290915281208054909190611fa09084906001600160601b0316615b7b565b600a80549192505f91611fb590600190615968565b81548110611fc557611fc56158e1565b5f9182526020909120600160029092020101546001600160601b03908116915082908290821681111561201c576040516385a4ba3d60e01b81526001600160601b0390921660048301526024820152604401610beb565b50508254600160601b900463ffffffff165f036120a65763ffffffff85165f90815260076020526040812061205090614055565b905061205d8160016158ce565b845463ffffffff918216600160601b0263ffffffff60601b1990911617855586165f9081526006602090815260408083209383529290522080546001600160a01b031916331790555b825474ff0000000000000000ffffffffffffffffffffffff19166001600160601b03831617600160a01b1780845561211c906120f29060019063ffffffff600160601b90910416615b9a565b63ffffffff8781165f908152600760205260409020918116906001600160601b0386169061414016565b6040516001600160601b0383168152339063ffffffff8716907f2c296190d25d70d0582ad65be3b6f9e18a49954f8965dc63829990936d0c41fd9060200160405180910390a36001600160601b0384161561163d576040516339c6eedd60e11b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063738dddba9061160f9033906002908990600401615bb6565b5f610a498585858533613ddb565b5f5f6121db8361276a565b90505f6121e8848361289e565b9150600390506001830154600160c81b900460ff16600481111561220e5761220e6155e1565b14158061222e57506001810154600160901b900465ffffffffffff164210155b1561223c57505f9392505050565b805461225490600160a01b900461ffff1660026158f5565b61225f906001615912565b61ffff168260020160149054906101000a90046001600160601b03166001600160601b0316600261229091906158b7565b61229a91906158b7565b949350505050565b6040805160a0810182525f808252602082018190529181018290526060810182905260808101829052600a546122da90600190615968565b915081600a8361ffff16815481106122f4576122f46158e1565b5f9182526020918290206040805160a0810182526002909302909101805463ffffffff80821685526401000000008204811695850195909552600160401b8104909416918301919091526001600160601b03600160601b9093048316606083015260010154909116608082015290939092509050565b63ffffffff8082165f9081526007602052604081209091829161238f914390612d6e16565b91509150915091565b6123a1336110f9565b6116b88282614248565b5f6123b7836002612824565b90505f5f5f6123c68685613d01565b925092509250845f5f1b036123ee576040516309665dcd60e31b815260040160405180910390fd5b600181015486903390156124275760405163bfc096ad60e01b815260048101929092526001600160a01b03166024820152604401610beb565b505060018201548690600160301b900465ffffffffffff164281116124705760405163448b58e760e01b8152600481019290925265ffffffffffff166024820152604401610beb565b505060018101859055815460ff600160b81b8204811691849160189161249e91600160c01b909104166159fe565b91906101000a81548160ff021916908360ff160217905560ff160361255757600182810180546bffffffffffff0000000000001916600160301b4265ffffffffffff1602179055840154600a80549091600160e01b900461ffff16908110612508576125086158e1565b5f91825260209091206002909102015461253090640100000000900463ffffffff164261592c565b82600101600c6101000a81548165ffffffffffff021916908365ffffffffffff1602179055505b6040805160ff8516815260208101879052339188917f7033492c3c380a8d3cce31e0fafa1a1d632315590eff2059608f15109343e3de910160405180910390a3505050505050565b6125a76127ed565b6001600160a01b0382166125ce5760405163e5cbe95360e01b815260040160405180910390fd5b335f818152600960205260409020549081838082101561261a5760405163b89494e160e01b81526001600160a01b03909316600484015260248301919091526044820152606401610beb565b50505081816126299190615968565b335f8181526009602090815260409182902093909355518481526001600160a01b038616927f52fc0f9d902f33823a83590d3549f63f5492a0df5c6b6db8dee20deb94456b26910160405180910390a35f836001600160a01b0316836040515f6040518083038185875af1925050503d805f81146126c2576040519150601f19603f3d011682016040523d82523d5f602084013e6126c7565b606091505b5050905080848490916126fe576040516391dbf88b60e01b81526001600160a01b0390921660048301526024820152604401610beb565b505050506116b8612bc0565b63ffffffff81165f908152600860205260408120546001600160601b03169081900361276557505f805260086020527f5eff886ea0ce6ca488a3d6e336d6c0f75f46d19b42c06ce5ee98e42c96d256c7546001600160601b03165b919050565b5f818152600160205260408120906001820154600160c81b900460ff166004811115612798576127986155e1565b141582906127bc5760405163185a7f0960e11b8152600401610beb91815260200190565b50919050565b805460028301545f91610a749161ffff600160a01b9283900416916001600160601b039104166158b7565b6127f56142d6565b61282260017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90614316565b565b5f61282e8361276a565b9050816004811115612842576128426155e1565b6001820154600160c81b900460ff166004811115612862576128626155e1565b14838260010160199054906101000a900460ff1690916128965760405162cd29b360e01b8152600401610beb92919061597b565b505092915050565b6001818101545f9182916128bc9190600160d81b900460ff16615bea565b5f94855260036020908152604080872060ff84168852909152909420939492505050565b5f8060015b60108160ff1611610b255781848260ff1660118110612906576129066158e1565b6020020151111561293657838160ff1660118110612926576129266158e1565b602002015190925090508161295b565b81848260ff166011811061294c5761294c6158e1565b60200201510361295b57600192505b612964816159fe565b90506128e5565b63ffffffff83165f9081526005602090815260408083206001600160a01b03861684529091528120805490916001600160601b03909116908184106129b057816129b2565b835b9050806001600160601b03165f036129cc5750505061163d565b6129d68183615c03565b83546001600160601b0319166001600160601b039190911617808455600160a01b900460ff1615612abb57600a8054612a1190600190615968565b81548110612a2157612a216158e1565b5f9182526020909120600160029092020101546001600160601b0316612a478284615c03565b6001600160601b03161015612a6557612a608686613647565b612abb565b8254612abb90612a8490600190600160601b900463ffffffff16615b9a565b63ffffffff16612a948385615c03565b63ffffffff808a165f90815260076020526040902092916001600160601b03169061414016565b6001600160a01b038516887fbdd65dcd2a115206c91bccbe88185b180f64ceaf7836f33e72700506d691fa02898985612af48189615c03565b6040805160ff95909516855263ffffffff9390931660208501526001600160601b0391821684840152166060830152519081900360800190a3604051633425286b60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690633425286b90612b8090889060029086905f90600401615c22565b6020604051808303815f875af1158015612b9c573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061163891906159bc565b6128225f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061281c565b5f438281036101018110612c0657612c018461431d565b61229a565b50509040919050565b612c1a4360016158ce565b815465ffffffffffff91909116600160d01b026001600160d01b03909116178155612c657f00000000000000000000000000000000000000000000000000000000000000004261592c565b600191909101805465ffffffffffff191665ffffffffffff909216919091179055565b612cb160405180608001604052805f81526020015f815260200160608152602001606081525090565b5f84815260026020819052604090912080549091612cd791612cd2916158ce565b61434a565b600185015490925063ffffffff600160a01b82041690612d0490849083906001600160a01b031687614408565b6002850154612d2090849083906001600160a01b031687614408565b5f5b8254811015612d6457612d5c8483858481548110612d4257612d426158e1565b5f918252602090912001546001600160a01b031688614408565b600101612d22565b5050509392505050565b5f8080612d7e6002860185614492565b6001600160d01b03169050608081901c6001600160801b612d9f9190615968565b68ffffffffffffffffff90911693501690509250929050565b8060ff165f03612ddc57612dcc8383613335565b612dd783835f613489565b505050565b5f83815260036020908152604080832060ff85168085529252909120600184018054600160d81b90930260ff60c81b191662ff00ff60c81b1990931692909217600360c81b179091558054612e509085906001600160a01b0316612e4086856127c2565b612e4b9060026158b7565b614542565b505f92835260036020908152604080852060ff909316855291905282209182555060010180546001600160c01b0319169055565b5f86815260036020908152604080832060ff881684528252808320600189810154600160a01b9081900463ffffffff16808752600790955292852082549295938493612ef4938b928b9290810461ffff1691612eee91600160d01b900465ffffffffffff1661594a565b8a6145b7565b915091505f825167ffffffffffffffff811115612f1357612f13615a35565b604051908082528060200260200182016040528015612f3c578160200160208202803683370190505b5090505f5b835181101561310e5763ffffffff85165f90815260066020526040812085518290879085908110612f7457612f746158e1565b602002602001015181526020019081526020015f205f9054906101000a90046001600160a01b0316905080838381518110612fb157612fb16158e1565b6001600160a01b0392831660209182029290920181019190915263ffffffff8089165f9081526005835260408082209486168252939092529190208054909160109161300591600160801b90910416615c78565b91906101000a81548163ffffffff021916908363ffffffff16021790555060045f8e81526020019081526020015f205f8c60ff1681526020019081526020015f206040518060800160405280836001600160a01b03168152602001868581518110613072576130726158e1565b60209081029190910181015161ffff90811683525f83830181905260409384018190528554600181810188559682529083902085516002909202018054938601519486015160ff16600160b01b0260ff60b01b1995909316600160a01b026001600160b01b03199094166001600160a01b0390921691909117929092179290921691909117815560609091015190820155919091019050612f41565b5060018a0154600a80545f92600160e01b900461ffff16908110613134576131346158e1565b5f9182526020822060029091020180549092506131579063ffffffff164261592c565b8551885460ff60b81b1916600160b81b60ff909216919091021788556001880180546bffffffffffff0000000000001916600160301b65ffffffffffff84160217905582549091506131b790640100000000900463ffffffff168261592c565b6001888101805465ffffffffffff93909316600160601b0265ffffffffffff60601b19909316929092179091558c01805460ff60c81b1916600160c91b1790556040518d907fd063df1c19ef279149f9e43d5a1b7165b836e47458d98679d82a168ca86ff2b09061322f908e90879089908790615c93565b60405180910390a250505050505050505050505050565b5f5f61327961325c5f546001600160a01b031690565b863061326b60045f898b615d36565b61327491615d5d565b6147c8565b915091508161163d5763ffffffff811615613312575f805460ff60a01b198116600160a01b17909155604051634a63ebf760e11b81526001600160a01b03909116906394c7d7ee906132d390889088908890600401615d93565b5f604051808303815f87803b1580156132ea575f5ffd5b505af11580156132fc573d5f5f3e3d5ffd5b50505f805460ff60a01b191690555061163d9050565b60405162d1953b60e31b81526001600160a01b0386166004820152602401610beb565b5f5b6001820154600160d81b900460ff16811015612dd7575f83815260036020908152604080832084845290915281209061337084836127c2565b9050825f036133985760028401546133939086906001600160a01b031683614542565b6133b4565b81546133b49086906001600160a01b0316612e4b8460026158b7565b5f8581526004602090815260408083208684529091528120905b815481101561347a576001860154600160a01b900463ffffffff165f908152600560205260408120835490919084908490811061340d5761340d6158e1565b5f91825260208083206002909202909101546001600160a01b03168352820192909252604001902080546010906134519063ffffffff600160801b90910416615dd2565b91906101000a81548163ffffffff021916908363ffffffff1602179055508060010190506133ce565b50505050806001019050613337565b60018201805460ff8316600160d01b810261ffff60c81b1990921691909117600160ca1b1790915560405190815283907fdc6b5688630e936af4d6eff7b8b324a61a7c4759fc5d50c9116ed6aa1c7ca3ef9060200160405180910390a260018201546001600160a01b0316803b1580613622575f603f61350d6207a12060406158b7565b6135179190615e04565b6135239061c3506158ce565b9050805a10155a829091613553576040516365c3332760e11b815260048101929092526024820152604401610beb565b50506040516024810187905260ff851660448201525f9060640160408051601f198184030181529190526020810180516001600160e01b03166344e0d43b60e01b17815281519192505f91829182886207a120f1925082156135e9576040516001600160a01b0385169088907f840de4fec25d790738dddfeb56ba82de645ba20d794189726156a8b493620dab905f90a361361f565b6040516001600160a01b0385169088907f21e3d7576198835d78031405ec985945cf25fb090b11346ecb0a294e4b7b3166905f90a35b50505b60019093018054931515600160f01b0260ff60f01b1990941693909317909255505050565b63ffffffff82165f9081526005602090815260408083206001600160a01b03851684529091529020805460ff60a01b191681556136a47f00000000000000000000000000000000000000000000000000000000000000004261592c565b815465ffffffffffff91909116600160a81b0265ffffffffffff60a81b1990911617808255613706906136e79060019063ffffffff600160601b90910416615b9a565b63ffffffff8581165f9081526007602052604081209282169161414016565b80546040516001600160601b0390911681526001600160a01b0383169063ffffffff8516907f625e6265ba5911a58a702e649df4f8a89ad69bc1ec2edb1ecb91f06cb70c0830906020015b60405180910390a3505050565b6001820154600160d81b900460ff165f805b8281101561381f575f86815260036020908152604080832084845290915281209061379b87836127c2565b90506137aa888885848a61485a565b6137b49082615968565b6137be90856158ce565b9350821580159061380357505f88815260036020526040812060ff8816916137e7600187615968565b815260208101919091526040015f2054600160b01b900460ff16145b156138155761381281856158ce565b93505b5050600101613770565b5061382e858585846001614b27565b905061383d858585845f614b27565b600285015490915061163d9086906001600160a01b031683614542565b5f80546001600160a01b0319166001600160a01b0383169081179091556040519081527f2f658b440c35314f52658ea8a740e05b284cdc84dc9ae01e891f21b8933e7cad9060200160405180910390a150565b5f5f6138b9848461289e565b600181015491935091508490600160901b900465ffffffffffff16428111613905576040516397bc20a960e01b8152600481019290925265ffffffffffff166024820152604401610beb565b50509250929050565b3481818114612dd7576040516306e429dd60e41b815260048101929092526024820152604401610beb565b5f5f826040015163ffffffff16836020015163ffffffff16845f015163ffffffff167f000000000000000000000000000000000000000000000000000000000000000065ffffffffffff1661398e91906158ce565b61399891906158ce565b6139a291906158ce565b905065ffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016816139da60036001615a1c565b60ff166139e791906158b7565b6139f191906158ce565b9392505050565b613a206b636f6d6d697457696e646f7760a01b825f015163ffffffff16600a62093a80614c1c565b613a496b72657665616c57696e646f7760a01b826020015163ffffffff16600a62093a80614c1c565b613a726b61707065616c57696e646f7760a01b826040015163ffffffff16600a62093a80614c1c565b613aa3696c656173745374616b6560b01b82608001516001600160601b0316600a69d3c21bcecceda1000000614c1c565b613ae06670656e616c747960c81b82606001516001600160601b03166001600a8560800151613ad29190615e17565b6001600160601b0316614c1c565b5f613aea82613939565b90505f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166351127fca6040518163ffffffff1660e01b8152600401602060405180830381865afa158015613b49573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613b6d9190615e44565b65ffffffffffff1690508181808210613ba25760405163042da29160e51b815260048101929092526024820152604401610beb565b5050600a80546001810182555f9190915283517fc65a7bb8d6351c1cf70c95a316cc6a92839c986682d98bc35f958f4883f9d2a86002830290810180546020808901516040808b01516060808d015163ffffffff998a1667ffffffffffffffff199097168717640100000000958b169586021777ffffffffffffffffffffffffffffffff00000000000000001916600160401b9a909316998a026bffffffffffffffffffffffff60601b191692909217600160601b6001600160601b03938416908102919091179097556080808e01517fc65a7bb8d6351c1cf70c95a316cc6a92839c986682d98bc35f958f4883f9d2a990990180546001600160601b031916999093169889179092558251958652938501929092528301959095528101919091529182015261ffff8216907f3fc4aaa0f95f3b5ad9ea6bab189afb9d66781538df1a072beb7fe33f61e34f6d9060a00160405180910390a250505050565b5f5f5f613d0e858561289e565b5f87815260046020908152604080832060ff8616845290915281209295509093505b8154811015613da857336001600160a01b0316828281548110613d5557613d556158e1565b5f9182526020909120600290910201546001600160a01b031603613da0578484838381548110613d8757613d876158e1565b905f5260205f2090600202019450945094505050613dd4565b600101613d30565b506040516328f5006160e21b81526004810187905260ff85166024820152336044820152606401610beb565b9250925092565b5f60028460ff1610158015613df4575060108460ff1611155b8490613e1957604051630bd1f57560e11b815260ff9091166004820152602401610beb565b50613e25600284615e69565b61ffff166001148015613e3d5750600f61ffff841611155b83600f9091613e6d5760405163138ffe8160e01b815261ffff928316600482015291166024820152604401610beb565b50505f613e798661270a565b9050613e9a613e9561ffff86166001600160601b0384166158b7565b61390e565b600b5f8154613ea890615e8c565b91829055505f81815260016020819052604090912089815580820180546001600160c01b0319163363ffffffff60a01b191617600160a01b63ffffffff8c16021760ff60c01b198116600160c01b60ff8c160290811783559496509193909161ffff60c01b191660ff60c81b1990911617600160c81b8302179055506001818101805460ff60d81b1916600160d81b179055600a54613f479190615968565b60018201805461ffff60e01b1916600160e01b61ffff938416021790556001600160a01b038516600160a01b6001600160601b03851681029190911760028401555f8581526003602090815260408083208380529091529020805461ffff60a01b1916928816909102919091178155613fbf81612c0f565b8054604080518b815260ff8a16602082015261ffff8916918101919091526001600160601b03851660608201526001600160a01b0387166080820152600160d01b90910465ffffffffffff1660a082015263ffffffff891690339086907f71e728941d84b787120a6f5b9e7a15d8d480e40ab4c01871799d503deef36cdc9060c00160405180910390a450505095945050505050565b80545f9063ffffffff16828261406a83615c78565b91906101000a81548163ffffffff021916908363ffffffff16021790555063ffffffff1690505f61409d83600201614c71565b905060ff60c882901c1682811c5f036140b7575050919050565b4361410d816140cb6001600160c81b615968565b856001600160d01b031616876001015f6140f18760016140eb91906158ce565b60201b90565b81526020019081526020015f20614ca89092919063ffffffff16565b5061413690508161412b600160c81b6001600160d01b0387166158ce565b600288019190614ca8565b5050505050919050565b5f828152600184016020526040812043919061415b90614c71565b6001600160d01b031690505f6001600160801b0384161561418b57836001600160801b0316600160801b1761418d565b5f5b905080820361419e57505050505050565b5f6141ab87600201614c71565b6001600160d01b031690505f5b60c882901c811161422357602081811b88831c175f90815260018a019091526040902061420f8686866141ea85614c71565b6001600160d01b03166141fd91906158ce565b6142079190615968565b839190614ca8565b5050508061421c90615e8c565b90506141b8565b50611638848461423385856158ce565b61423d9190615968565b60028a019190614ca8565b61426e631d5b9a5d60e21b826001600160601b03166001683635c9adc5dea00000614c1c565b63ffffffff82165f8181526008602090815260409182902080546001600160601b0319166001600160601b03861690811790915591519182527fae1fbfde6adad7f4c8f3488e3a073dd49a6bb7cb520ae5ed845a618458fd626c910160405180910390a25050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561282257604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b5f815f525f60205260208060205f71f90827f1c53a10cb7a02335b1753200029355afa5050602051919050565b61437360405180608001604052805f81526020015f815260200160608152602001606081525090565b8167ffffffffffffffff81111561438c5761438c615a35565b6040519080825280602002602001820160405280156143b5578160200160208202803683370190505b5060408201528167ffffffffffffffff8111156143d4576143d4615a35565b6040519080825280602002602001820160405280156143fd578160200160208202803683370190505b506060820152919050565b63ffffffff8084165f9081526005602090815260408083206001600160a01b0387168452909152812054600160601b90049091169081900361444a575061448c565b5f8061447961445a600185615968565b63ffffffff8089165f90815260076020526040902091908790614cc216565b91509150614488878284614d38565b5050505b50505050565b81545f90818160058111156144ee575f6144ab84614ed3565b6144b59085615968565b5f8881526020902090915081015465ffffffffffff90811690871610156144de578091506144ec565b6144e98160016158ce565b92505b505b5f6144fb87878585615026565b905080156145355761451f87614512600184615968565b5f91825260209091200190565b54600160301b90046001600160d01b0316614537565b5f5b979650505050505050565b805f0361454e57505050565b6001600160a01b0382165f90815260096020526040812080548392906145759084906158ce565b90915550506040518181526001600160a01b0383169084907f70da48e781f88bd1df7a4195dda79cd7116739a810e0f5c130f207bede39d2f790602001613751565b6060808467ffffffffffffffff8111156145d3576145d3615a35565b6040519080825280602002602001820160405280156145fc578160200160208202803683370190505b5091508467ffffffffffffffff81111561461857614618615a35565b604051908082528060200260200182016040528015614641578160200160208202803683370190505b5090505f805b868110156147b5575f88868360405160200161466d929190918252602082015260400190565b604051602081830303815290604052805190602001205f1c61468f9190615ea4565b90505f5b8a51811080156146c05750818b6040015182815181106146b5576146b56158e1565b602002602001015111155b15614700578a6060015181815181106146db576146db6158e1565b6020026020010151826146ee91906158ce565b91506146f981615e8c565b9050614693565b505f61470d8c838a61507c565b90505f5b848110801561473957508187828151811061472e5761472e6158e1565b602002602001015114155b1561474e5761474781615e8c565b9050614711565b8481036147805781878661476181615e8c565b975081518110614773576147736158e1565b6020026020010181815250505b858181518110614792576147926158e1565b6020026020010180516147a490615eb7565b61ffff169052505050600101614647565b5080835280825250965096945050505050565b6040516001600160a01b038085166024830152831660448201526001600160e01b0319821660648201525f908190819060840160408051601f19818403018152918152602080830180516001600160e01b031663b700961360e01b1781525f808052918290528351939450919290918a5afa15614850575f516020805191945081901c150291505b5094509492505050565b5f858152600460209081526040808320868452825280832088845260038352818420878552909252822054829060ff808616600160b01b9092041603614922575f5b825481101561491c578460ff168382815481106148bb576148bb6158e1565b5f918252602090912060029091020154600160b01b900460ff1603614914578281815481106148ec576148ec6158e1565b5f91825260209091206002909102015461491190600160a01b900461ffff16836158ce565b91505b60010161489c565b50614948565b505f878152600360209081526040808320888452909152902054600160a01b900461ffff165b5f805b8354811015614a99575f848281548110614967576149676158e1565b5f918252602080832060018e015463ffffffff600160a01b90910481168552600583526040808620600290950290920180546001600160a01b03168652939092529092208054919350916010916149c691600160801b90910416615dd2565b825463ffffffff9182166101009390930a92830291909202199091161790558054600160b01b900460ff90811690881614614a015750614a91565b5f84614a0d858b6158b7565b614a179190615e04565b82548690614a3090600160a01b900461ffff16876158ce565b614a3a908c6158b7565b614a449190615e04565b614a4e9190615968565b8254909150614a6890600160a01b900461ffff16856158ce565b9350614a7481886158ce565b8254909750614a8e908d906001600160a01b031683614542565b50505b60010161494b565b5080158015614acc57505f8981526003602090815260408083208a845290915290205460ff868116600160b01b90920416145b15614b1b57614b17898815614b02575f8b81526003602090815260408083208c84529091529020546001600160a01b0316614b11565b60028a01546001600160a01b03165b88614542565b8593505b50505095945050505050565b60018481015483915f91614b459190600160d81b900460ff16615bea565b60ff1690505b8015614c12575f8781526003602052604081208415159160ff88169190614b73600186615968565b815260208101919091526040015f2054600160b01b900460ff16141503614c02575f878152600360209081526040808320848452909152812090614bb788836127c2565b90505f818510614bc75781614bc9565b845b9050614bd58186615968565b8354909550614bfe908b906001600160a01b031688614bf45783614542565b612e4b84866158ce565b5050505b614c0b81615ece565b9050614b4b565b5095945050505050565b818310158015614c2c5750808311155b8484848490919293614c6757604051634ff8aebd60e01b81526004810194909452602484019290925260448301526064820152608401610beb565b5050505050505050565b80545f908015614ca057614c8a83614512600184615968565b54600160301b90046001600160d01b03166139f1565b5f9392505050565b5f80614cb58585856150f7565b915091505b935093915050565b5f5f614cd0855f8686615247565b9150815f03614ce357505f905080614cba565b5f5b84811c15614d2f5784811c60018082169003614d1e57614d118783614d0b600185615968565b88615247565b614d1b90846158ce565b92505b50614d2881615e8c565b9050614ce5565b50935093915050565b805f03614d4457505050565b82515f5b81811015614d83578385604001518281518110614d6757614d676158e1565b602002602001015103614d7b575050505050565b600101614d48565b505b8015801590614dbb575060408401518390614da1600184615968565b81518110614db157614db16158e1565b6020026020010151115b15614e62576040840151614dd0600183615968565b81518110614de057614de06158e1565b602002602001015184604001518281518110614dfe57614dfe6158e1565b60209081029190910101526060840151614e19600183615968565b81518110614e2957614e296158e1565b602002602001015184606001518281518110614e4757614e476158e1565b6020908102919091010152614e5b81615ece565b9050614d85565b8284604001518281518110614e7957614e796158e1565b6020026020010181815250508184606001518281518110614e9c57614e9c6158e1565b602090810291909101015283518490614eb490615e8c565b9052602084018051839190614eca9083906158ce565b90525050505050565b5f60018211614ee0575090565b816001600160801b8210614ef95760809190911c9060401b5b600160401b8210614f0f5760409190911c9060201b5b6401000000008210614f265760209190911c9060101b5b620100008210614f3b5760109190911c9060081b5b6101008210614f4f5760089190911c9060041b5b60108210614f625760049190911c9060021b5b60048210614f6e5760011b5b600302600190811c90818581614f8657614f86615df0565b048201901c90506001818581614f9e57614f9e615df0565b048201901c90506001818581614fb657614fb6615df0565b048201901c90506001818581614fce57614fce615df0565b048201901c90506001818581614fe657614fe6615df0565b048201901c90506001818581614ffe57614ffe615df0565b048201901c905061501d81858161501757615017615df0565b04821190565b90039392505050565b5f5b81831015615074575f85815260209020838316600285851804019081015465ffffffffffff868116911611156150605780925061506e565b61506b8160016158ce565b93505b50615028565b509392505050565b5f8060c861508d6002870185614492565b6001600160d01b0316901c6001600160d01b031690505b801561507457600182901b91505f6150ca866001846150c39190615968565b8587615247565b90508085106150e6576150dd8186615968565b94506001831792505b506150f081615ece565b90506150a4565b82545f90819080156151ed575f61511387614512600185615968565b805490915065ffffffffffff80821691600160301b90046001600160d01b031690881682111561515657604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff160361518f57825465ffffffffffff16600160301b6001600160d01b038916021783556151df565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b9450859350614cba92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b029190931617920191909155905081614cba565b5f6152576001600160801b615968565b602085811b85175f90815260018801909152604090206152779084614492565b166001600160d01b031695945050505050565b6040518061022001604052806011906020820280368337509192915050565b803560ff81168114612765575f5ffd5b6001600160a01b0381168114610e9f575f5ffd5b5f5f5f5f5f60a086880312156152e1575f5ffd5b853594506152f1602087016152a9565b93506040860135615301816152b9565b925061530f606087016152a9565b949793965091946080013592915050565b803563ffffffff81168114612765575f5ffd5b803561ffff81168114612765575f5ffd5b5f5f60408385031215615355575f5ffd5b61535e83615320565b915061536c60208401615333565b90509250929050565b5f60208284031215615385575f5ffd5b5035919050565b5f6020828403121561539c575f5ffd5b610a7482615320565b5f5f604083850312156153b6575f5ffd5b8235915061536c602084016152a9565b81516001600160a01b03168152610160810160208301516153ed602084018261ffff169052565b506040830151615402604084018260ff169052565b506060830151615417606084018260ff169052565b50608083015161542c608084018260ff169052565b5060a083015161544160a084018260ff169052565b5060c083015161545b60c084018265ffffffffffff169052565b5060e083015161547560e084018265ffffffffffff169052565b5061010083015161549161010084018265ffffffffffff169052565b506101208301516154ad61012084018265ffffffffffff169052565b506101408301516154c961014084018265ffffffffffff169052565b5092915050565b5f5f604083850312156154e1575f5ffd5b6154ea83615320565b915060208301356154fa816152b9565b809150509250929050565b5f60208284031215615515575f5ffd5b81356139f1816152b9565b602080825282518282018190525f918401906040840190835b8181101561558a57835180516001600160a01b0316845260208082015161ffff168186015260408083015160ff16908601526060918201519185019190915290930192608090920191600101615539565b509095945050505050565b5f60a08284031280156155a6575f5ffd5b509092915050565b5f5f5f606084860312156155c0575f5ffd5b833592506155d0602085016152a9565b929592945050506040919091013590565b634e487b7160e01b5f52602160045260245ffd5b60058110615605576156056155e1565b9052565b8151815260208083015161018083019161562d908401826001600160a01b03169052565b506040830151615645604084018263ffffffff169052565b50606083015161565a606084018260ff169052565b50608083015161566d60808401826155f5565b5060a083015161568260a084018260ff169052565b5060c083015161569760c084018260ff169052565b5060e08301516156ad60e084018261ffff169052565b506101008301516156c361010084018215159052565b506101208301516156d961012084018215159052565b506101408301516156f66101408401826001600160a01b03169052565b506101608301516154c96101608401826001600160601b03169052565b5f5f5f5f5f5f5f60c0888a031215615729575f5ffd5b8735965061573960208901615320565b9550615747604089016152a9565b945061575560608901615333565b93506080880135615765816152b9565b925060a088013567ffffffffffffffff811115615780575f5ffd5b8801601f81018a13615790575f5ffd5b803567ffffffffffffffff8111156157a6575f5ffd5b8a60208260051b84010111156157ba575f5ffd5b602082019350809250505092959891949750929550565b80356001600160601b0381168114612765575f5ffd5b5f5f604083850312156157f8575f5ffd5b61580183615320565b915061536c602084016157d1565b5f5f5f5f60808587031215615822575f5ffd5b8435935061583260208601615320565b9250615840604086016152a9565b915061584e60608601615333565b905092959194509250565b5f5f6040838503121561586a575f5ffd5b50508035926020909101359150565b5f5f6040838503121561588a575f5ffd5b8235615895816152b9565b946020939093013593505050565b634e487b7160e01b5f52601160045260245ffd5b8082028115828204841417610a7757610a776158a3565b80820180821115610a7757610a776158a3565b634e487b7160e01b5f52603260045260245ffd5b61ffff81811683821602908116908181146154c9576154c96158a3565b61ffff8181168382160190811115610a7757610a776158a3565b65ffffffffffff8181168382160190811115610a7757610a776158a3565b65ffffffffffff8281168282160390811115610a7757610a776158a3565b81810381811115610a7757610a776158a3565b828152604081016139f160208301846155f5565b60078110615605576156056155e1565b6001600160a01b0383168152604081016139f1602083018461598f565b5f602082840312156159cc575f5ffd5b5051919050565b6001600160a01b0384168152606081016159f0602083018561598f565b826040830152949350505050565b5f60ff821660ff8103615a1357615a136158a3565b60010192915050565b60ff8181168382160190811115610a7757610a776158a3565b634e487b7160e01b5f52604160045260245ffd5b5f60a0828403128015615a5a575f5ffd5b5060405160a0810167ffffffffffffffff81118282101715615a7e57615a7e615a35565b604052615a8a83615320565b8152615a9860208401615320565b6020820152615aa960408401615320565b6040820152615aba606084016157d1565b6060820152615acb608084016157d1565b60808201529392505050565b5f8135610a77816152b9565b67ffffffffffffffff831115615afb57615afb615a35565b600160401b831115615b0f57615b0f615a35565b805483825580841015615b4357815f528360205f20018482035f5b81811015615b3f575f83820155600101615b2a565b5050505b505f8181526020812083915b85811015615b7357615b6083615ad7565b8282015560209290920191600101615b4f565b505050505050565b6001600160601b038181168382160190811115610a7757610a776158a3565b63ffffffff8281168282160390811115610a7757610a776158a3565b6001600160a01b038416815260608101615bd3602083018561598f565b6001600160601b0383166040830152949350505050565b60ff8281168282160390811115610a7757610a776158a3565b6001600160601b038281168282160390811115610a7757610a776158a3565b6001600160a01b038516815260a08101615c3f602083018661598f565b6001600160601b039390931660408201526001600160a01b039190911660608201526673696c656e636560c81b60809091015292915050565b5f63ffffffff821663ffffffff8103615a1357615a136158a3565b5f6080820160ff871683526080602084015280865180835260a0850191506020880192505f5b81811015615ce05783516001600160a01b0316835260209384019390920191600101615cb9565b50508381036040850152855180825260209182019250908601905f5b81811015615d1e57825161ffff16845260209384019390920191600101615cfc565b50505065ffffffffffff841660608401529050610a49565b5f5f85851115615d44575f5ffd5b83861115615d50575f5ffd5b5050820193919092039150565b80356001600160e01b031981169060048410156154c9576001600160e01b031960049490940360031b84901b1690921692915050565b6001600160a01b03841681526040602082018190528101829052818360608301375f818301606090810191909152601f909201601f1916010192915050565b5f63ffffffff821680615de757615de76158a3565b5f190192915050565b634e487b7160e01b5f52601260045260245ffd5b5f82615e1257615e12615df0565b500490565b5f6001600160601b03831680615e2f57615e2f615df0565b806001600160601b0384160491505092915050565b5f60208284031215615e54575f5ffd5b815165ffffffffffff811681146139f1575f5ffd5b5f61ffff831680615e7c57615e7c615df0565b8061ffff84160691505092915050565b5f60018201615e9d57615e9d6158a3565b5060010190565b5f82615eb257615eb2615df0565b500690565b5f61ffff821661ffff8103615a1357615a136158a3565b5f81615edc57615edc6158a3565b505f19019056'
