// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const openCircleAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "contract IReviews",
        "name": "reviews_",
        "type": "address"
      },
      {
        "internalType": "contract IModels",
        "name": "models_",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "seedImplementation_",
        "type": "address"
      },
      {
        "internalType": "uint32",
        "name": "appealDomain_",
        "type": "uint32"
      },
      {
        "internalType": "uint16",
        "name": "appealPanel_",
        "type": "uint16"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "CloneArgumentsTooLong",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedDeployment",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      }
    ],
    "name": "InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "member",
        "type": "address"
      }
    ],
    "name": "OpenCircle_AlreadyCast",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_AlreadyClosed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_AlreadyDelivered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "member",
        "type": "address"
      }
    ],
    "name": "OpenCircle_AlreadyEndorsed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_AwardTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "sum",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "pool",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_BallotTooHigh",
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
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_DonationTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "reserved",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_GrantsOpen",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "members",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "threshold",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_InvalidCommittee",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "OpenCircle_InvalidMilestones",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "OpenCircle_InvalidSeed",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "OpenCircle_InvalidTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "member",
        "type": "address"
      }
    ],
    "name": "OpenCircle_MemberTwice",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "OpenCircle_NoMoney",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "OpenCircle_NotMember",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "OpenCircle_NotModelOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "OpenCircle_NotOwner",
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
    "name": "OpenCircle_NotReviews",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_NothingDelivered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "OpenCircle_NothingOwed",
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
    "name": "OpenCircle_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "free",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_PoolTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "OpenCircle_SelfDealing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "now_",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_TooEarly",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "since",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "now_",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_TooLate",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "allowed",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_TooManyProjects",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_UnderAppeal",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_UnknownProject",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_UnknownRound",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "amounts",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "projects",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_WrongBallot",
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
        "name": "fee",
        "type": "uint256"
      }
    ],
    "name": "OpenCircle_WrongFee",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "enum IOpenCircle.Kind",
        "name": "kind",
        "type": "uint8"
      }
    ],
    "name": "OpenCircle_WrongKind",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "internalType": "enum IOpenCircle.Status",
        "name": "status",
        "type": "uint8"
      }
    ],
    "name": "OpenCircle_WrongStatus",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "member",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint96[]",
        "name": "amounts",
        "type": "uint96[]"
      }
    ],
    "name": "BallotCast",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "donor",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "matched",
        "type": "bool"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weight",
        "type": "uint256"
      }
    ],
    "name": "Donated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "milestone",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "MilestoneAppealed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "milestone",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
      }
    ],
    "name": "MilestoneDelivered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "milestone",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "MilestoneReleased",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "milestone",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "caseId",
        "type": "uint256"
      }
    ],
    "name": "MilestoneReopened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "budget",
        "type": "uint256"
      }
    ],
    "name": "ProjectAdmitted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "deadline",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "criteria",
            "type": "bytes32"
          }
        ],
        "indexed": false,
        "internalType": "struct IOpenCircle.Milestone[]",
        "name": "milestones",
        "type": "tuple[]"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "ProjectApplied",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "ProjectAwarded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "clawedBack",
        "type": "uint256"
      }
    ],
    "name": "ProjectEnded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "step",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "member",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "votes",
        "type": "uint256"
      }
    ],
    "name": "ProjectEndorsed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "awarded",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "residue",
        "type": "uint256"
      }
    ],
    "name": "RoundClosed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "funder",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "RoundFunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "opener",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "enum IOpenCircle.Kind",
        "name": "kind",
        "type": "uint8"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "cohort",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "committee",
        "type": "address[]"
      },
      {
        "components": [
          {
            "internalType": "enum IOpenCircle.Kind",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "threshold",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "capBps",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "applyUntil",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "endsAt",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "votePeriod",
            "type": "uint48"
          },
          {
            "internalType": "uint96",
            "name": "minStake",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "minDonation",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "pairBound",
            "type": "uint96"
          },
          {
            "internalType": "address",
            "name": "residue",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "cohort",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          }
        ],
        "indexed": false,
        "internalType": "struct IOpenCircle.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "RoundOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "agreement",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "modelId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "builder",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "modelId",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "builder",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "capital",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "owed",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "fundUntil",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "term",
            "type": "uint48"
          },
          {
            "internalType": "uint96",
            "name": "basePrice",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "tokenPrice",
            "type": "uint96"
          }
        ],
        "indexed": false,
        "internalType": "struct ISeedAgreement.Terms",
        "name": "terms",
        "type": "tuple"
      }
    ],
    "name": "SeedOpened",
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
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "Withdrawn",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "uint96[]",
        "name": "amounts",
        "type": "uint96[]"
      }
    ],
    "name": "allocate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
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
    "name": "appealDomain",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "",
        "type": "uint32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "appealPanel",
    "outputs": [
      {
        "internalType": "uint16",
        "name": "",
        "type": "uint16"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "recipient",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "deadline",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "criteria",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IOpenCircle.Milestone[]",
        "name": "milestones",
        "type": "tuple[]"
      },
      {
        "internalType": "bytes32",
        "name": "metadata",
        "type": "bytes32"
      }
    ],
    "name": "applyFor",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "clawBack",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "name": "close",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "name": "committeeOf",
    "outputs": [
      {
        "internalType": "address[]",
        "name": "",
        "type": "address[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "one",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "other",
        "type": "address"
      }
    ],
    "name": "coordinationOf",
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
    "name": "counts",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "rounds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "projects",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "evidence",
        "type": "bytes32"
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
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "donate",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "donor",
        "type": "address"
      }
    ],
    "name": "donationOf",
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
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "endorse",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "name": "fund",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "getProject",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "roundId",
            "type": "uint256"
          },
          {
            "internalType": "address",
            "name": "owner",
            "type": "address"
          },
          {
            "internalType": "enum IOpenCircle.Status",
            "name": "status",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "current",
            "type": "uint8"
          },
          {
            "internalType": "uint48",
            "name": "deliveredAt",
            "type": "uint48"
          },
          {
            "internalType": "address",
            "name": "recipient",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "budget",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "paid",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "donated",
            "type": "uint96"
          },
          {
            "internalType": "uint128",
            "name": "weight",
            "type": "uint128"
          },
          {
            "internalType": "uint256",
            "name": "caseId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "evidence",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IOpenCircle.Project",
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
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "name": "getRound",
    "outputs": [
      {
        "components": [
          {
            "components": [
              {
                "internalType": "enum IOpenCircle.Kind",
                "name": "kind",
                "type": "uint8"
              },
              {
                "internalType": "uint8",
                "name": "threshold",
                "type": "uint8"
              },
              {
                "internalType": "uint16",
                "name": "capBps",
                "type": "uint16"
              },
              {
                "internalType": "uint48",
                "name": "applyUntil",
                "type": "uint48"
              },
              {
                "internalType": "uint48",
                "name": "endsAt",
                "type": "uint48"
              },
              {
                "internalType": "uint48",
                "name": "votePeriod",
                "type": "uint48"
              },
              {
                "internalType": "uint96",
                "name": "minStake",
                "type": "uint96"
              },
              {
                "internalType": "uint96",
                "name": "minDonation",
                "type": "uint96"
              },
              {
                "internalType": "uint96",
                "name": "pairBound",
                "type": "uint96"
              },
              {
                "internalType": "address",
                "name": "residue",
                "type": "address"
              },
              {
                "internalType": "bytes32",
                "name": "cohort",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "metadata",
                "type": "bytes32"
              }
            ],
            "internalType": "struct IOpenCircle.Terms",
            "name": "terms",
            "type": "tuple"
          },
          {
            "internalType": "address",
            "name": "opener",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "pool",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "reserved",
            "type": "uint96"
          },
          {
            "internalType": "uint128",
            "name": "weight",
            "type": "uint128"
          },
          {
            "internalType": "uint48",
            "name": "snapshot",
            "type": "uint48"
          },
          {
            "internalType": "uint16",
            "name": "ballots",
            "type": "uint16"
          },
          {
            "internalType": "bool",
            "name": "closed",
            "type": "bool"
          }
        ],
        "internalType": "struct IOpenCircle.Round",
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
        "name": "roundId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "isMember",
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
        "internalType": "address",
        "name": "agreement",
        "type": "address"
      }
    ],
    "name": "isSeed",
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
        "name": "projectId",
        "type": "uint256"
      }
    ],
    "name": "milestonesOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "deadline",
            "type": "uint48"
          },
          {
            "internalType": "bytes32",
            "name": "criteria",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IOpenCircle.Milestone[]",
        "name": "",
        "type": "tuple[]"
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
    "inputs": [
      {
        "components": [
          {
            "internalType": "enum IOpenCircle.Kind",
            "name": "kind",
            "type": "uint8"
          },
          {
            "internalType": "uint8",
            "name": "threshold",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "capBps",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "applyUntil",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "endsAt",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "votePeriod",
            "type": "uint48"
          },
          {
            "internalType": "uint96",
            "name": "minStake",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "minDonation",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "pairBound",
            "type": "uint96"
          },
          {
            "internalType": "address",
            "name": "residue",
            "type": "address"
          },
          {
            "internalType": "bytes32",
            "name": "cohort",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "metadata",
            "type": "bytes32"
          }
        ],
        "internalType": "struct IOpenCircle.Terms",
        "name": "terms",
        "type": "tuple"
      },
      {
        "internalType": "address[]",
        "name": "committee",
        "type": "address[]"
      }
    ],
    "name": "openRound",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "modelId",
            "type": "uint256"
          },
          {
            "internalType": "uint96",
            "name": "capital",
            "type": "uint96"
          },
          {
            "internalType": "uint16",
            "name": "multiple",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "share",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "fundingPeriod",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "term",
            "type": "uint48"
          }
        ],
        "internalType": "struct ISeedAgreement.Offer",
        "name": "offer",
        "type": "tuple"
      }
    ],
    "name": "openSeed",
    "outputs": [
      {
        "internalType": "address",
        "name": "agreement",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "roundId",
        "type": "uint256"
      }
    ],
    "name": "projectsOf",
    "outputs": [
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
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
    "name": "seedImplementation",
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
        "name": "account",
        "type": "address"
      }
    ],
    "name": "withdraw",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const

export const openCircleInitCode =
  '0x610140604052348015610010575f5ffd5b50604051615b7d380380615b7d83398101604081905261002f9161007f565b6001600160a01b0395861660805293851660a05291841660c05290921660e05263ffffffff9091166101005261ffff1661012052610110565b6001600160a01b038116811461007c575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610094575f5ffd5b865161009f81610068565b60208801519096506100b081610068565b60408801519095506100c181610068565b60608801519094506100d281610068565b608088015190935063ffffffff811681146100eb575f5ffd5b60a088015190925061ffff81168114610102575f5ffd5b809150509295509295509295565b60805160a05160c05160e05161010051610120516159d26101ab5f395f818161057601528181611723015261183e01525f818161024f015281816116f9015261180d01525f8181610409015261147801525f81816105300152818161108d01528181611307015261154b01525f818161032e01528181610c390152818161174c015261186501525f8181610379015261388601526159d25ff3fe6080604052600436106101c5575f3560e01c80637d9e10f5116100f2578063a131448111610092578063dccc17e211610062578063dccc17e2146105fc578063f0f3f2c814610633578063f14faf6f1461065f578063fdcaab9214610672575f5ffd5b8063a131448114610565578063ca1d209d146105ab578063d529a883146105be578063d9b42a7f146105dd575f5ffd5b806385c78074116100cd57806385c78074146104c75780638f1327c0146104f35780639986df2c1461051f5780639c9c480f14610552575f5ffd5b80637d9e10f51461045f5780637e69b7b01461048e578063817cc1ea146104a1575f5ffd5b806344e0d43b1161016857806352dcacbb1161013857806352dcacbb146103ba5780635f3bcfec146103d957806374338984146103f8578063758072501461042b575f5ffd5b806344e0d43b146102fe578063495a56421461031d5780634cf088d91461036857806351cff8d91461039b575f5ffd5b80632902f3bc116101a35780632902f3bc1461023e5780633926be041461028657806339e22f99146102b35780633ee8f597146102d2575f5ffd5b806302c581c1146101c95780630aebeb4e146101fe5780631fcfe3eb1461021f575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004614315565b610691565b6040516101f5919061432c565b60405180910390f35b348015610209575f5ffd5b5061021d610218366004614315565b61072c565b005b34801561022a575f5ffd5b5061021d610239366004614315565b6108d6565b348015610249575f5ffd5b506102717f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016101f5565b348015610291575f5ffd5b506102a56102a03660046143bd565b610b1a565b6040519081526020016101f5565b3480156102be575f5ffd5b506102a56102cd3660046143fc565b610b4a565b3480156102dd575f5ffd5b506102f16102ec366004614315565b610bcf565b6040516101f5919061442a565b348015610309575f5ffd5b5061021d61031836600461447a565b610c2e565b348015610328575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101f5565b348015610373575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b3480156103a6575f5ffd5b506102a56103b536600461449d565b610d6b565b3480156103c5575f5ffd5b506102a56103d43660046144b8565b610e90565b3480156103e4575f5ffd5b506103506103f3366004614545565b611073565b348015610403575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b348015610436575f5ffd5b506102a561044536600461449d565b6001600160a01b03165f908152600e602052604090205490565b34801561046a575f5ffd5b5061047e6104793660046143fc565b6115ab565b60405190151581526020016101f5565b6102a561049c366004614315565b6115d4565b3480156104ac575f5ffd5b505f54600154604080519283526020830191909152016101f5565b3480156104d2575f5ffd5b506104e66104e1366004614315565b611945565b6040516101f5919061455e565b3480156104fe575f5ffd5b5061051261050d366004614315565b6119ad565b6040516101f591906145c6565b34801561052a575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b6102a56105603660046147ae565b611be7565b348015610570575f5ffd5b506105987f000000000000000000000000000000000000000000000000000000000000000081565b60405161ffff90911681526020016101f5565b61021d6105b9366004614315565b611ec0565b3480156105c9575f5ffd5b5061021d6105d8366004614315565b611f3f565b3480156105e8575f5ffd5b5061021d6105f7366004614806565b61204e565b348015610607575f5ffd5b5061047e61061636600461449d565b6001600160a01b03165f908152600f602052604090205460ff1690565b34801561063e575f5ffd5b5061065261064d366004614315565b6121a3565b6040516101f59190614836565b61021d61066d366004614315565b612314565b34801561067d575f5ffd5b5061021d61068c366004614952565b61260d565b606060095f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b82821015610721575f848152602090819020604080516060810182526002860290920180546001600160601b0381168452600160601b900465ffffffffffff16838501526001908101549183019190915290835290920191016106c3565b505050509050919050565b5f610736826129bc565b60078101549091508290600160401b900460ff161561077457604051631185bb4160e11b815260040161076b91815260200190565b60405180910390fd5b508054600160501b900465ffffffffffff1642818110156107b7576040516271dbf960e21b815265ffffffffffff9092166004830152602482015260440161076b565b5050600681015482906001600160601b031680156107fa57604051631c2ae7df60e21b815260048101929092526001600160601b0316602482015260440161076b565b505060078101805468ff00000000000000001916600160401b1790556005810180546001600160a01b0381169091556001600160601b03600160a01b909104165f6108468484846129fe565b90506108528183614994565b6002840154600160601b90046001600160a01b03165f908152600e6020526040812080549091906108849084906149a7565b909155508490507fa20a3cd9775b12d4a53017859be239856468d3aab2d496ff3e4b549299634327826108b78186614994565b604080519283526020830191909152015b60405180910390a250505050565b5f6108e082612c90565b80545f818152600260205260408120929350906108fc90612ce2565b90505f600180850154600160a01b900460ff1660048111156109205761092061459e565b1490505f81156109ae575f6002855460ff1660028111156109435761094361459e565b1461095e578454600160501b900465ffffffffffff16610971565b8454640100000000900465ffffffffffff165b65ffffffffffff16905080428181106109a65760405163252587c960e11b81526004810192909252602482015260440161076b565b505050610a14565b6109b9868686612d36565b60018501548690600160b01b900465ffffffffffff166109ef576040516371c29eed60e11b815260040161076b91815260200190565b508460010160159054906101000a900460ff166001610a0e91906149ba565b60ff1690505b5f868152600a6020908152604080832084845290915290205486336001861b831615610a6557604051636cd8e93360e01b815260048101929092526001600160a01b0316602482015260440161076b565b50505f878152600a6020908152604080832085845290915281206001861b9290921791829055610a9482612e04565b604080518581526020810183905291925033918a917f46da6406040e13ca0c10cf893a868694e56e9f5219eeb85da225e40b23e686df910160405180910390a38554610100900460ff16811015610aef575050505050505050565b8315610b0557610b00888888612e30565b610b10565b610b10888888612fc6565b5050505050505050565b5f83815260066020526040812081610b328585613236565b81526020019081526020015f205490505b9392505050565b5f828152600c602090815260408083206001600160a01b03851684529091528120548015610bba575f848152600b60205260409020610b8a600183614994565b81548110610b9a57610b9a6149d3565b5f91825260209091200154600160a01b90046001600160601b0316610bbc565b5f5b6001600160601b03169150505b92915050565b5f81815260056020908152604091829020805483518184028101840190945280845260609392830182828015610c2257602002820191905f5260205f20905b815481526020019060010190808311610c0e575b50505050509050919050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168114610c8457604051633b84788d60e21b81526001600160a01b03909116600482015260240161076b565b505f828152600d602052604081205490610c9d82612c90565b80545f908152600260209081526040808320888452600d9092528220829055600583019190915590915060011960ff851601610ce357610cde838383612fc6565b610d64565b8360ff165f03610d595760018201805465ffffffffffff60b01b1916600160b01b4265ffffffffffff16021790819055604051600160a81b90910460ff168152859084907fa7c1bc3d7e77eaf8bb4dce9faa938cad9f7ea7a492e2d0632f8e8f1a4d8312369060200160405180910390a3610d64565b610d648383836132c8565b5050505050565b6001600160a01b0381165f908152600e60205260409020548181610dae5760405163265e49df60e01b81526001600160a01b03909116600482015260240161076b565b506001600160a01b0382165f818152600e602052604080822091909155517f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d590610dfb9084815260200190565b60405180910390a25f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114610e4c576040519150601f19603f3d011682016040523d82523d5f602084013e610e51565b606091505b505090508083839091610e88576040516346704fad60e01b81526001600160a01b039092166004830152602482015260440161076b565b505050919050565b5f5f610e9b876129bc565b8054909150640100000000900465ffffffffffff1642818110610ee15760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b5050610eed87336115ab565b1587339091610f215760405163372f46b960e01b815260048101929092526001600160a01b0316602482015260440161076b565b50506001600160a01b03861615801590610f425750610f4087876115ab565b155b87879091610f755760405163372f46b960e01b815260048101929092526001600160a01b0316602482015260440161076b565b505060015f8154610f85906149e7565b91829055505f8181526008602052604090208881556001810180546002830180546001600160a01b0319166001600160a01b038c161790556001600160a81b0319163360ff60a01b191617600160a01b17905560078101859055825491935090610ff79084908890889060ff1661337d565b8160020160146101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b031688847f41c52074ff714981598b93a2d26e4e32f8d67041b91ae46710d540cff15ec6538a8a8a8a6040516110609493929190614a3c565b60405180910390a4505095945050505050565b6040516331a9108f60e11b8152813560048201525f9081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636352211e90602401602060405180830381865afa1580156110da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110fe9190614ac7565b90508235336001600160a01b038316811461113e576040516360311f9760e01b815260048101929092526001600160a01b0316602482015260440161076b565b505f90506127106111556060860160408701614afc565b61ffff166111696040870160208801614b17565b6001600160601b031661117c9190614b32565b6111869190614b5d565b90506111986040850160208601614b17565b6001600160601b0316158015906111c457506127106111bd6060860160408701614afc565b61ffff1610155b80156111ef57506111d86127106005614b32565b6111e86060860160408701614afc565b61ffff1611155b801561120257506001600160601b038111155b801561122057506112196080850160608601614afc565b61ffff1615155b8015611241575061271061123a6080860160608701614afc565b61ffff1611155b8015611263575061125860a0850160808601614b7c565b65ffffffffffff1615155b8015611289575062ed4e0061127e60a0860160808701614b7c565b65ffffffffffff1611155b80156112ab57506112a060c0850160a08601614b7c565b65ffffffffffff1615155b80156112d2575063096601806112c760c0860160a08701614b7c565b65ffffffffffff1611155b6112ef576040516330600a8760e21b815260040160405180910390fd5b604051631b4d85a560e21b8152843560048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636d361694906024015f60405180830381865afa158015611353573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261137a9190810190614ef8565b9050806101400151156113a0576040516330600a8760e21b815260040160405180910390fd5b5f604051806101200160405280875f01358152602001336001600160a01b031681526020018760200160208101906113d89190614b17565b6001600160601b039081168252851660208201526040016113ff6080890160608a01614afc565b61ffff16815260200161141860a0890160808a01614b7c565b61142290426150f2565b65ffffffffffff16815260200161143f60c0890160a08a01614b7c565b65ffffffffffff1681526020018360e001516001600160601b031681526020018361010001516001600160601b031681525090506114bc7f0000000000000000000000000000000000000000000000000000000000000000826040516020016114a89190615110565b60405160208183030381529060405261352c565b6001600160a01b0381165f818152600f602052604090819020805460ff19166001179055519196503391883591907fd0140db5b49f4dd86b522383c8cb8f5a4c897072d4f3ad0f93dc692c670767f390611517908690615110565b60405180910390a46040516323b872dd60e01b81523360048201526001600160a01b038681166024830152873560448301527f000000000000000000000000000000000000000000000000000000000000000016906323b872dd906064015f604051808303815f87803b15801561158c575f5ffd5b505af115801561159e573d5f5f3e3d5ffd5b5050505050505050919050565b5f9182526004602090815260408084206001600160a01b03939093168452919052902054151590565b5f5f6115df83612c90565b80545f9081526002602052604090209091506115fb8483613538565b611606848383612d36565b60018201548490600160b01b900465ffffffffffff1661163c576040516371c29eed60e11b815260040161076b91815260200190565b50805460018301545f9161166a9165ffffffffffff600160801b909204821691600160b01b909104166149a7565b9050804281811015611697576040516271dbf960e21b81526004810192909252602482015260440161076b565b505081545f906116b690600160801b900465ffffffffffff16836149a7565b905080428181106116e35760405163252587c960e11b81526004810192909252602482015260440161076b565b5050604051630ff0ae0360e01b815263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016600482015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690630ff0ae0390604401602060405180830381865afa158015611799573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117bd91906151dc565b905034818181146117ea57604051631a19fce760e01b81526004810192909252602482015260440161076b565b5050600685015460405163c65d50b360e01b8152600481019190915263ffffffff7f00000000000000000000000000000000000000000000000000000000000000001660248201526002604482015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660648201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c65d50b390839060840160206040518083038185885af11580156118b5573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906118da91906151dc565b600586018190555f818152600d60209081526040918290208a905560018801549151600160a81b90920460ff168252919750879189917fde4eaf821726af7f30f4779589633d75ecf983bcc6cdefac17461cf6ab3f4cad910160405180910390a35050505050919050565b5f81815260036020908152604091829020805483518184028101840190945280845260609392830182828015610c2257602002820191905f5260205f20905b81546001600160a01b031681526001909101906020018083116119845750505050509050919050565b60408051610280810182525f610100820181815261012083018290526101408301829052610160830182905261018083018290526101a083018290526101c083018290526101e083018290526102008301829052610220830182905261024083018290526102608301829052825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152611a55826129bc565b604080516102808101909152815490919082906101008201908390829060ff166002811115611a8657611a8661459e565b6002811115611a9757611a9761459e565b8152815460ff610100808304821660208086019190915261ffff620100008504811660408088019190915265ffffffffffff640100000000870481166060808a0191909152600160501b880482166080808b0191909152600160801b909804821660a0808b019190915260018b01546001600160601b0380821660c0808e0191909152600160601b92839004821660e0808f019190915260028f01548084169b8f019b909b526001600160a01b039a8490048b166101208f015260038f01546101408f01526004909e0154610160909d019c909c529c8e5260058f0154978816968e0196909652600160a01b9096048b16928c019290925260068c0154998a16918b01919091526001600160801b0392909804919091169388019390935260079097015494851696860196909652600160301b84041690840152600160401b909104909216151591015292915050565b5f611bf18461357b565b818015801590611c025750600f8111155b8015611c20575080611c1a60408701602088016151f3565b60ff1611155b8015611c48575080611c3860408701602088016151f3565b611c4390600261520e565b60ff16115b81611c5960408801602089016151f3565b9091611c84576040516373e616bf60e01b8152600481019290925260ff16602482015260440161076b565b50505f5f8154611c93906149e7565b91829055505f8181526002602052604090209092508581611cb48282615295565b50506005810180546001600160a01b03191633179055611cd5600142614994565b60078201805465ffffffffffff191665ffffffffffff929092169190911790555f5b82811015611e3c575f868683818110611d1257611d126149d3565b9050602002016020810190611d27919061449d565b6001600160a01b031614158015611d8957505f84815260046020526040812090878784818110611d5957611d596149d3565b9050602002016020810190611d6e919061449d565b6001600160a01b0316815260208101919091526040015f2054155b868683818110611d9b57611d9b6149d3565b9050602002016020810190611db0919061449d565b90611dda576040516303a1971f60e31b81526001600160a01b03909116600482015260240161076b565b50611de68160016149a7565b5f85815260046020526040812090888885818110611e0657611e066149d3565b9050602002016020810190611e1b919061449d565b6001600160a01b0316815260208101919091526040015f2055600101611cf7565b505f838152600360205260409020611e55858783615482565b5061014086013533847f26a665ef8fe937a2c02fef2ea297c35e5824910b07a634f17b00a1be277ab6ac611e8c60208b018b615515565b89898c604051611e9f9493929190615530565b60405180910390a43415611eb757611eb7838261372e565b50509392505050565b5f611eca826129bc565b8054909150600160501b900465ffffffffffff1642818110611f0f5760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b5050345f03611f315760405163541a27e160e11b815260040160405180910390fd5b611f3b828261372e565b5050565b5f611f4982612c90565b80545f908152600260205260409020909150611f66838383612d36565b60018201545f90600160b01b900465ffffffffffff1615611fc0578154611f9d90600160801b900465ffffffffffff166002614b32565b6001840154611fbb9190600160b01b900465ffffffffffff166149a7565b61200e565b5f84815260096020526040902060018401548154600160a81b90910460ff16908110611fee57611fee6149d3565b5f918252602090912060029091020154600160601b900465ffffffffffff165b905080428181101561203b576040516271dbf960e21b81526004810192909252602482015260440161076b565b50506120488484846132c8565b50505050565b5f61205883612c90565b90506120648382613538565b80545f9081526002602052604090206120809084908390612d36565b60018101548390600160b01b900465ffffffffffff16156120b75760405163090e9cf760e11b815260040161076b91815260200190565b505f83815260096020526040812060018301548154600160a81b90910460ff169081106120e6576120e66149d3565b5f918252602090912060029091020154600160601b900465ffffffffffff16905080428181106121325760405163252587c960e11b81526004810192909252602482015260440161076b565b505060018201805465ffffffffffff60b01b1916600160b01b4265ffffffffffff160217908190556006830184905560408051600160a81b90920460ff1682526020820185905285917f899226c648b99c106378f317f5b65201b5a696d0c2024243c8d4c6eef8fe10de91016108c8565b604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081019190915261221482612c90565b604080516101a0810182528254815260018301546001600160a01b0381166020830152909291830190600160a01b900460ff1660048111156122585761225861459e565b60048111156122695761226961459e565b81526001820154600160a81b810460ff166020830152600160b01b900465ffffffffffff16604082015260028201546001600160a01b0381166060830152600160a01b90046001600160601b039081166080830152600383015480821660a0840152600160601b90041660c082015260048201546001600160801b031660e0820152600582015461010082015260068201546101208201526007909101546101409091015292915050565b5f61231e82612c90565b80545f8181526002602081905260409091209293509091906001840154600160a01b900460ff1660048111156123565761235661459e565b14848460010160149054906101000a900460ff16909161238b5760405163316ffa8160e21b815260040161076b9291906156a2565b5060019050815460ff1660028111156123a6576123a661459e565b8254849260ff90911691146123d057604051631feffbb760e11b815260040161076b9291906156b6565b50508054600160501b900465ffffffffffff16428181106124145760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b505060018101543490600160601b90046001600160601b03168082101561246057604051631228bd8560e01b815260048101929092526001600160601b0316602482015260440161076b565b50503483600301600c8282829054906101000a90046001600160601b031661248891906156ca565b82546001600160601b039182166101009390930a92830291909202199091161790555060028301546001600160a01b03165f908152600e6020526040812080543492906124d69084906149a7565b909155505f90506124e88585846137c0565b90505f816124f6575f61251f565b60028301545f85815260066020526040902061251f9188916001600160601b0390911690613901565b60048601805491925082915f906125409084906001600160801b03166156e9565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508083600601600c8282829054906101000a90046001600160801b031661258a91906156e9565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550336001600160a01b0316867f86af2be453a017722b3ce5ebfa2e94d57d8ec98be79aeb8f2692ab5833137f6f3485856040516125fd939291909283529015156020830152604082015260600190565b60405180910390a3505050505050565b5f612617846129bc565b9050806002815460ff1660028111156126325761263261459e565b8254879260ff909116911461265c57604051631feffbb760e11b815260040161076b9291906156b6565b50508054640100000000900465ffffffffffff1642818110156126a1576040516271dbf960e21b815265ffffffffffff9092166004830152602482015260440161076b565b50508054600160501b900465ffffffffffff16428181106126e55760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b50506126f085612ce2565b505f858152600760209081526040808320338085529252909120548691901561273e57604051630a5f9bc960e11b815260048101929092526001600160a01b0316602482015260440161076b565b50505f85815260056020526040902080548414801561275c57508315155b815485916127865760405163e4e7d65960e01b81526004810192909252602482015260440161076b565b5050815460058401545f91612710916127b99162010000900461ffff1690600160a01b90046001600160601b0316614b32565b6127c39190614b5d565b90505f805b868110156128c657828888838181106127e3576127e36149d3565b90506020020160208101906127f89190614b17565b6001600160601b03161115848281548110612815576128156149d3565b905f5260205f200154898984818110612830576128306149d3565b90506020020160208101906128459190614b17565b8590919261287f5760405163710758f160e11b815260048101939093526001600160601b039091166024830152604482015260640161076b565b505050878782818110612894576128946149d3565b90506020020160208101906128a99190614b17565b6128bc906001600160601b0316836149a7565b91506001016127c8565b5060058501548190600160a01b90046001600160601b031680821115612911576040516320f3415160e01b815260048101929092526001600160601b0316602482015260440161076b565b50505f888152600760209081526040808320338452909152902061293687898361576e565b5060078501805460069061295490600160301b900461ffff16615843565b91906101000a81548161ffff021916908361ffff160217905550336001600160a01b0316887f56af51af7edc4ff185d215868fa5a713569bff427a5beea6619d536e3815a73d89896040516129aa929190615863565b60405180910390a35050505050505050565b5f818152600260205260409020600581015482906001600160a01b03166129f85760405162ade02b60e81b815260040161076b91815260200190565b50919050565b81545f9060ff1681816002811115612a1857612a1861459e565b03612a26575f915050610b43565b5f85815260056020908152604080832080548251818502810185019093528083529192909190830182828015612a7957602002820191905f5260205f20905b815481526020019060010190808311612a65575b505050505090505f60016002811115612a9457612a9461459e565b836002811115612aa657612aa661459e565b14612abb57612ab6878784613b26565b612ac4565b612ac482613efe565b90505f805b8251811015612b0157828181518110612ae457612ae46149d3565b602002602001015182612af791906149a7565b9150600101612ac9565b505f5b8251811015612c84575f878311612b3457838281518110612b2757612b276149d3565b6020026020010151612b64565b82848381518110612b4757612b476149d3565b602002602001015189612b5a9190614b32565b612b649190614b5d565b9050805f03612b735750612c7c565b5f60085f878581518110612b8957612b896149d3565b602002602001015181526020019081526020015f20905081816003015f8282829054906101000a90046001600160601b0316612bc591906156ca565b82546001600160601b039182166101009390930a92830291909202199091161790555060028101546001600160a01b03165f908152600e602052604081208054849290612c139084906149a7565b90915550612c23905082896149a7565b97508a868481518110612c3857612c386149d3565b60200260200101517f9eb34602e23e0abc12b5a321ed3763c578a25818fcc7cc4f10f91c146ddc9ec684604051612c7191815260200190565b60405180910390a350505b600101612b04565b50505050509392505050565b5f818152600860205260408120906001820154600160a01b900460ff166004811115612cbe57612cbe61459e565b141582906129f857604051637030b7fb60e11b815260040161076b91815260200190565b5f8181526004602090815260408083203380855292529091205490829082612d2f576040516334dff6f960e11b815260048101929092526001600160a01b0316602482015260440161076b565b5050919050565b5f815460ff166002811115612d4d57612d4d61459e565b83548354909260ff9091169114612d7957604051631feffbb760e11b815260040161076b9291906156b6565b50600290506001830154600160a01b900460ff166004811115612d9e57612d9e61459e565b14838360010160149054906101000a900460ff169091612dd35760405163316ffa8160e21b815260040161076b9291906156a2565b5050600582015483908015610d645760405163770df9a160e01b81526004810192909252602482015260440161076b565b5f5b8115612e2b57612e15816149e7565b9050612e22600183614994565b82169150612e06565b919050565b8154600682015460058301545f91612e5c916001600160601b0391821691600160a01b909104166158a5565b60028501546001600160601b03918216925083918391600160a01b90041681811115612eb557604051630a32980760e41b8152600481019390935260248301919091526001600160601b0316604482015260640161076b565b5050505f8281526005602052604090819020548391908111612ef35760405163acf7e54560e01b81526004810192909252602482015260440161076b565b505060018401805460ff60a01b1916600160a11b17905560028401546006840180546001600160601b03600160a01b9093048316925f91612f36918591166156ca565b82546101009290920a6001600160601b038181021990931691831602179091555f84815260056020908152604080832080546001810182559084529282902090920189905560028801549151600160a01b909204909216815284925087917f206da76b60ea1f893f762cdbee4415c3bebe573a71518844b79b3dab7c11bad6910160405180910390a35050505050565b60018201545f8481526009602052604081208054600160a81b90930460ff169283908110612ff657612ff66149d3565b5f918252602082206002909102015460018601805465ffffffffffff60b01b191680825560068801939093556001600160601b039091169250906015906130479060ff600160a81b909104166158c4565b91906101000a81548160ff021916908360ff160217905550808460020160148282829054906101000a90046001600160601b031661308591906158a5565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555080846003015f8282829054906101000a90046001600160601b03166130ce91906156ca565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555080836006015f8282829054906101000a90046001600160601b031661311791906158a5565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550808360050160148282829054906101000a90046001600160601b031661316191906158a5565b82546101009290920a6001600160601b0381810219909316918316021790915560028601546001600160a01b03165f908152600e6020526040812080549285169350916131af9084906149a7565b90915550505f858152600960205260409020546001850154600160a81b900460ff16036131ec5760018401805460ff60a01b1916600360a01b1790555b604080518381526001600160601b038316602082015286917fd33fcd27cbfb73a2d9058c968b560ccb306500bf536133802048489ecc7355e9910160405180910390a25050505050565b5f816001600160a01b0316836001600160a01b03161061328b57604080516001600160a01b03808516602083015285169181019190915260600160405160208183030381529060405280519060200120610b43565b604080516001600160a01b038086166020830152841691810191909152606001604051602081830303815290604052805190602001209392505050565b60028201805460018401805460ff60a01b1916600160a21b1790556001600160a01b0381169091556006820180546001600160601b03600160a01b9093048316928392915f9161331a918591166158a5565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550837fe9a704c2f3a81173912734b2e2c33a969cb852b160cc2ae499e076c74cf48d50826040516108c891906001600160601b0391909116815260200190565b5f82818360028111156133925761339261459e565b1461339e5780156133ae565b80158015906133ae575060108111155b6133cb5760405163086537e960e41b815260040160405180910390fd5b425f5b82811015613521578686828181106133e8576133e86149d3565b6133fe9260206060909202019081019150614b17565b6001600160601b031615801590613445575081878783818110613423576134236149d3565b905060600201602001602081019061343b9190614b7c565b65ffffffffffff16115b6134625760405163086537e960e41b815260040160405180910390fd5b868682818110613474576134746149d3565b905060600201602001602081019061348c9190614b7c565b65ffffffffffff1691508686828181106134a8576134a86149d3565b6134be9260206060909202019081019150614b17565b6134c890856156ca565b5f8981526009602052604090209094508787838181106134ea576134ea6149d3565b83546001810185555f948552602090942060609091029290920192600202909101905061351782826158d9565b50506001016133ce565b505050949350505050565b5f610b4383835f613fbe565b6001810154829033906001600160a01b03168114612048576040516362aad72f60e11b815260048101929092526001600160a01b0316602482015260440161076b565b5f4261358d6080840160608501614b7c565b65ffffffffffff161180156135cf57506135ad6080830160608401614b7c565b65ffffffffffff166135c560a0840160808501614b7c565b65ffffffffffff16115b90505f806135e06020850185615515565b60028111156135f1576135f161459e565b146136bf5760016136056020850185615515565b60028111156136165761361661459e565b146136575761362b6060840160408501614afc565b61ffff1615801590613652575061271061364b6060850160408601614afc565b61ffff1611155b6136da565b61366760e0840160c08501614b17565b6001600160601b031615801590613696575061368a610100840160e08501614b17565b6001600160601b031615155b801561365257506136af61012084016101008501614b17565b6001600160601b031615156136da565b6136cf60c0840160a08501614b7c565b65ffffffffffff1615155b90508180156136e65750805b801561370c57505f6137006101408501610120860161449d565b6001600160a01b031614155b613729576040516387ee76a360e01b815260040160405180910390fd5b505050565b348160050160148282829054906101000a90046001600160601b031661375491906156ca565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b0316827fb88f7876683652bafd2534fc672bafafd17af09dc89c1b1bbe99033447c16f93346040516137b491815260200190565b60405180910390a35050565b60018201545f906001600160a01b03163314806137e9575060028301546001600160a01b031633145b156137f557505f610b43565b825461380190336115ab565b1561380d57505f610b43565b5f848152600c6020908152604080832033845290915290205415801561384057505f848152600b60205260409081902054145b1561384c57505f610b43565b60018201546007830154604051630748d63560e31b815233600482015265ffffffffffff90911660248201526001600160601b03909116907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690633a46b1a890604401602060405180830381865afa1580156138d3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906138f791906151dc565b1015949350505050565b5f838152600b60209081526040808320600c83528184203385529092528220548083036139905750604080518082018252338082525f60208084018281528654600181018855878452828420955191516001600160601b0316600160a01b026001600160a01b0392909216919091179401939093558454898252600c8452848220928252919092529190208190555b5f8261399d600184614994565b815481106139ad576139ad6149d3565b5f918252602082200154600160a01b90046001600160601b031691506139d334836149a7565b905080846139e2600186614994565b815481106139f2576139f26149d3565b5f918252602082200180546001600160601b0393909316600160a01b026001600160a01b03909316929092179091558454905b81811015613b195784613a398260016149a7565b14613b11575f868281548110613a5157613a516149d3565b5f9182526020808320604080518082019091529201546001600160a01b038116808452600160a01b9091046001600160601b031691830191909152909250613a9a903390613236565b5f81815260208c815260408220549085015192935091613ac690899089906001600160601b031661402f565b613ad090836149a7565b5f84815260208e9052604090208190559050613aec8d83614072565b613af68e83614072565b613b009190614994565b613b0a908c6149a7565b9a50505050505b600101613a25565b5050505050509392505050565b606081516001600160401b03811115613b4157613b41614b97565b604051908082528060200260200182016040528015613b6a578160200160208202803683370190505b5060078401548454919250600160301b900461ffff1690610100900460ff16811015613b965750610b43565b5f85815260036020908152604080832080548251818502810185019093528083529192909190830182828015613bf357602002820191905f5260205f20905b81546001600160a01b03168152600190910190602001808311613bd5575b505050505090505f826001600160401b03811115613c1357613c13614b97565b604051908082528060200260200182016040528015613c4657816020015b6060815260200190600190039081613c315790505b5090505f805b8351811015613d5a575f89815260076020526040812085518290879085908110613c7857613c786149d3565b60200260200101516001600160a01b03166001600160a01b031681526020019081526020015f20805480602002602001604051908101604052809291908181526020018280548015613d1857602002820191905f5260205f20905f905b82829054906101000a90046001600160601b03166001600160601b0316815260200190600c0190602082600b01049283019260010382029150808411613cd55790505b5050505050905080515f14613d5157808484613d33816149e7565b955081518110613d4557613d456149d3565b60200260200101819052505b50600101613c4c565b505f846001600160401b03811115613d7457613d74614b97565b604051908082528060200260200182016040528015613d9d578160200160208202803683370190505b5090505f5b8751811015613b19575f5b86811015613ea8575f858281518110613dc857613dc86149d3565b60200260200101518381518110613de157613de16149d3565b60200260200101516001600160601b031690505f8290505b8015801590613e2a57508185613e10600184614994565b81518110613e2057613e206149d3565b6020026020010151115b15613e805784613e3b600183614994565b81518110613e4b57613e4b6149d3565b6020026020010151858281518110613e6557613e656149d3565b6020908102919091010152613e798161593d565b9050613df9565b81858281518110613e9357613e936149d3565b60209081029190910101525050600101613dad565b50816002613eb7600189614994565b613ec19190614b5d565b81518110613ed157613ed16149d3565b6020026020010151878281518110613eeb57613eeb6149d3565b6020908102919091010152600101613da2565b606081516001600160401b03811115613f1957613f19614b97565b604051908082528060200260200182016040528015613f42578160200160208202803683370190505b5090505f5b82518110156129f85760085f848381518110613f6557613f656149d3565b602002602001015181526020019081526020015f206004015f9054906101000a90046001600160801b03166001600160801b0316828281518110613fab57613fab6149d3565b6020908102919091010152600101613f47565b5f81471015613fe95760405163cf47918160e01b81524760048201526024810183905260440161076b565b5f613ff48585614087565b905080516020820184f091506001600160a01b0382166140275760405163b06ebf3d60e01b815260040160405180910390fd5b509392505050565b5f614039826140e5565b614042856140e5565b61404b856140e5565b6140559190614994565b614060906002614b32565b61406a9190614b32565b949350505050565b5f610b43838361408281836149a7565b614238565b6060615fd3825111156140ad5760405163250a241560e21b815260040160405180910390fd5b81516140ba90602d6149a7565b83836040516020016140ce93929190615952565b604051602081830303815290604052905092915050565b5f600182116140f2575090565b816001600160801b821061410b5760809190911c9060401b5b600160401b82106141215760409190911c9060201b5b64010000000082106141385760209190911c9060101b5b62010000821061414d5760109190911c9060081b5b61010082106141615760089190911c9060041b5b601082106141745760049190911c9060021b5b600482106141805760011b5b600302600190811c9081858161419857614198614b49565b048201901c905060018185816141b0576141b0614b49565b048201901c905060018185816141c8576141c8614b49565b048201901c905060018185816141e0576141e0614b49565b048201901c905060018185816141f8576141f8614b49565b048201901c9050600181858161421057614210614b49565b048201901c905061422f81858161422957614229614b49565b04821190565b90039392505050565b5f5f5f61424586866142e8565b91509150815f036142695783818161425f5761425f614b49565b0492505050610b43565b818411614280576142806003851502601118614304565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f60208284031215614325575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b818110156143905783516001600160601b03815116845265ffffffffffff60208201511660208501526040810151604085015250606083019250602084019350600181019050614345565b509095945050505050565b6001600160a01b03811681146143af575f5ffd5b50565b8035612e2b8161439b565b5f5f5f606084860312156143cf575f5ffd5b8335925060208401356143e18161439b565b915060408401356143f18161439b565b809150509250925092565b5f5f6040838503121561440d575f5ffd5b82359150602083013561441f8161439b565b809150509250929050565b602080825282518282018190525f918401906040840190835b81811015614390578351835260209384019390920191600101614443565b60ff811681146143af575f5ffd5b8035612e2b81614461565b5f5f6040838503121561448b575f5ffd5b82359150602083013561441f81614461565b5f602082840312156144ad575f5ffd5b8135610b438161439b565b5f5f5f5f5f608086880312156144cc575f5ffd5b8535945060208601356144de8161439b565b935060408601356001600160401b038111156144f8575f5ffd5b8601601f81018813614508575f5ffd5b80356001600160401b0381111561451d575f5ffd5b886020606083028401011115614531575f5ffd5b959894975060200195606001359392505050565b5f60c0828403128015614556575f5ffd5b509092915050565b602080825282518282018190525f918401906040840190835b818110156143905783516001600160a01b0316835260209384019390920191600101614577565b634e487b7160e01b5f52602160045260245ffd5b600381106145c2576145c261459e565b9052565b5f6102608201905082516145db8382516145b2565b60208101516145ef602085018260ff169052565b506040810151614605604085018261ffff169052565b50606081015161461f606085018265ffffffffffff169052565b506080810151614639608085018265ffffffffffff169052565b5060a081015161465360a085018265ffffffffffff169052565b5060c081015161466e60c08501826001600160601b03169052565b5060e081015161468960e08501826001600160601b03169052565b506101008101516146a66101008501826001600160601b03169052565b506101208101516146c36101208501826001600160a01b03169052565b506101408101516101408401526101608101516101608401525060208301516146f86101808401826001600160a01b03169052565b5060408301516001600160601b039081166101a08401526060840151166101c083015260808301516001600160801b03166101e083015260a083015165ffffffffffff1661020083015260c083015161ffff1661022083015260e08301518015156102408401525b5092915050565b5f5f83601f840112614777575f5ffd5b5081356001600160401b0381111561478d575f5ffd5b6020830191508360208260051b85010111156147a7575f5ffd5b9250929050565b5f5f5f8385036101a08112156147c2575f5ffd5b6101808112156147d0575f5ffd5b508392506101808401356001600160401b038111156147ed575f5ffd5b6147f986828701614767565b9497909650939450505050565b5f5f60408385031215614817575f5ffd5b50508035926020909101359150565b600581106145c2576145c261459e565b815181526020808301516101a083019161485a908401826001600160a01b03169052565b50604083015161486d6040840182614826565b506060830151614882606084018260ff169052565b50608083015161489c608084018265ffffffffffff169052565b5060a08301516148b760a08401826001600160a01b03169052565b5060c08301516148d260c08401826001600160601b03169052565b5060e08301516148ed60e08401826001600160601b03169052565b5061010083015161490a6101008401826001600160601b03169052565b506101208301516149276101208401826001600160801b03169052565b5061014083015161014083015261016083015161016083015261018083015161018083015292915050565b5f5f5f60408486031215614964575f5ffd5b8335925060208401356001600160401b038111156147ed575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b81810381811115610bc957610bc9614980565b80820180821115610bc957610bc9614980565b60ff8181168382160190811115610bc957610bc9614980565b634e487b7160e01b5f52603260045260245ffd5b5f600182016149f8576149f8614980565b5060010190565b6001600160601b03811681146143af575f5ffd5b8035612e2b816149ff565b65ffffffffffff811681146143af575f5ffd5b8035612e2b81614a1e565b6001600160a01b038516815260606020820181905281018390525f8460808301825b86811015614ab3578235614a71816149ff565b6001600160601b031682526020830135614a8a81614a1e565b65ffffffffffff1660208301526040838101359083015260609283019290910190600101614a5e565b506040939093019390935250949350505050565b5f60208284031215614ad7575f5ffd5b8151610b438161439b565b61ffff811681146143af575f5ffd5b8035612e2b81614ae2565b5f60208284031215614b0c575f5ffd5b8135610b4381614ae2565b5f60208284031215614b27575f5ffd5b8135610b43816149ff565b8082028115828204841417610bc957610bc9614980565b634e487b7160e01b5f52601260045260245ffd5b5f82614b7757634e487b7160e01b5f52601260045260245ffd5b500490565b5f60208284031215614b8c575f5ffd5b8135610b4381614a1e565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b0381118282101715614bcd57614bcd614b97565b60405290565b60405161014081016001600160401b0381118282101715614bcd57614bcd614b97565b6040516102a081016001600160401b0381118282101715614bcd57614bcd614b97565b604051601f8201601f191681016001600160401b0381118282101715614c4157614c41614b97565b604052919050565b80516001600160801b0381168114612e2b575f5ffd5b8051612e2b816149ff565b600381106143af575f5ffd5b8051612e2b81614c6a565b80518015158114612e2b575f5ffd5b8051612e2b81614a1e565b5f82601f830112614caa575f5ffd5b81516001600160401b03811115614cc357614cc3614b97565b614cd6601f8201601f1916602001614c19565b818152846020838601011115614cea575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f6001600160401b03821115614d1e57614d1e614b97565b5060051b60200190565b5f82601f830112614d37575f5ffd5b8151614d4a614d4582614d06565b614c19565b8082825260208201915060208360051b860101925085831115614d6b575f5ffd5b602085015b83811015614d88578051835260209283019201614d70565b5095945050505050565b8051612e2b81614ae2565b5f82601f830112614dac575f5ffd5b8151614dba614d4582614d06565b8082825260208201915060208360061b860101925085831115614ddb575f5ffd5b602085015b83811015614d885760408188031215614df7575f5ffd5b614dff614bab565b614e0882614c49565b81526020820151614e1881614ae2565b6020828101919091529084529290920191604001614de0565b805163ffffffff81168114612e2b575f5ffd5b5f6101408284031215614e55575f5ffd5b614e5d614bd3565b8251815260208084015190820152604080840151908201529050614e8360608301614d92565b6060820152614e9460808301614c90565b6080820152614ea560a08301614c81565b60a0820152614eb660c08301614c81565b60c0820152614ec760e08301614c81565b60e0820152614ed96101008301614c81565b610100820152614eec6101208301614c81565b61012082015292915050565b5f60208284031215614f08575f5ffd5b81516001600160401b03811115614f1d575f5ffd5b82016103c08185031215614f2f575f5ffd5b614f37614bf6565b614f4082614c49565b8152614f4e60208301614c49565b602082015260408281015190820152606080830151908201526080808301519082015260a0808301519082015260c08083015190820152614f9160e08301614c5f565b60e0820152614fa36101008301614c5f565b610100820152614fb66101208301614c76565b610120820152614fc96101408301614c81565b610140820152614fdc6101608301614c90565b61016082015261018082810151908201526101a08201516001600160401b03811115615006575f5ffd5b61501286828501614c9b565b6101a0830152506101c08201516001600160401b03811115615032575f5ffd5b61503e86828501614d28565b6101c0830152506101e08201516001600160401b0381111561505e575f5ffd5b61506a86828501614d9d565b6101e08301525061507e6102008301614c49565b6102008201526150916102208301614c5f565b6102208201526150a46102408301614e31565b6102408201526102608201516001600160401b038111156150c3575f5ffd5b6150cf86828501614d28565b610260830152506150e4856102808401614e44565b610280820152949350505050565b65ffffffffffff8181168382160190811115610bc957610bc9614980565b815181526020808301516001600160a01b0316908201526040808301516001600160601b03169082015260608083015161012083019161515a908401826001600160601b03169052565b506080830151615170608084018261ffff169052565b5060a083015161518a60a084018265ffffffffffff169052565b5060c08301516151a460c084018265ffffffffffff169052565b5060e08301516151bf60e08401826001600160601b03169052565b506101008301516147606101008401826001600160601b03169052565b5f602082840312156151ec575f5ffd5b5051919050565b5f60208284031215615203575f5ffd5b8135610b4381614461565b60ff818116838216029081169081811461476057614760614980565b5f8135610bc981614c6a565b600382106152465761524661459e565b60ff1981541660ff831681178255505050565b5f8135610bc981614461565b5f8135610bc981614ae2565b5f8135610bc981614a1e565b5f8135610bc9816149ff565b5f8135610bc98161439b565b6152a76152a18361522a565b82615236565b6152cc6152b660208401615259565b825461ff00191660089190911b61ff0016178255565b6152f56152db60408401615265565b825463ffff0000191660109190911b63ffff000016178255565b61532a61530460608401615271565b825469ffffffffffff00000000191660209190911b69ffffffffffff0000000016178255565b61536161533960808401615271565b82805465ffffffffffff60501b191660509290921b65ffffffffffff60501b16919091179055565b61539861537060a08401615271565b82805465ffffffffffff60801b191660809290921b65ffffffffffff60801b16919091179055565b600181016153c86153ab60c0850161527d565b82546001600160601b0319166001600160601b0391909116178255565b61540b6153d760e0850161527d565b8280546bffffffffffffffffffffffff60601b191660609290921b6bffffffffffffffffffffffff60601b16919091179055565b50600281016154206153ab610100850161527d565b6154506154306101208501615289565b82546001600160601b031660609190911b6001600160601b031916178255565b50610140820135600382015561016090910135600490910155565b5f5b82811015613729575f8282015560010161546d565b6001600160401b0383111561549957615499614b97565b600160401b8311156154ad576154ad614b97565b8054838255808410156154d157815f528360205f20016154cf8583038261546b565b505b5081815f5260205f205f5b858110156155025782356154ef8161439b565b82820155602092909201916001016154dc565b505050505050565b8035612e2b81614c6a565b5f60208284031215615525575f5ffd5b8135610b4381614c6a565b5f6101c0820161554083886145b2565b6101c06020840152849052846101e083015f5b868110156155835782356155668161439b565b6001600160a01b0316825260209283019290910190600101615553565b50915061559d9050604083016155988561550a565b6145b2565b6155a96020840161446f565b60ff1660608301526155bd60408401614af1565b61ffff1660808301526155d260608401614a31565b65ffffffffffff1660a08301526155eb60808401614a31565b65ffffffffffff1660c083015261560460a08401614a31565b65ffffffffffff1660e083015261561d60c08401614a13565b6001600160601b031661010083015261563860e08401614a13565b6001600160601b03166101208301526156546101008401614a13565b6001600160601b031661014083015261567061012084016143b2565b6001600160a01b03811661016084015250610140830135610180830152610160909201356101a0909101529392505050565b82815260408101610b436020830184614826565b82815260408101610b4360208301846145b2565b6001600160601b038181168382160190811115610bc957610bc9614980565b6001600160801b038181168382160190811115610bc957610bc9614980565b600160401b82111561571c5761571c614b97565b805482825580831015613729576001830160011c825f528060205f2001600c6001861602801561575b575f19820180545f198360200360031b1c168155505b50610d64826001850160011c038261546b565b6001600160401b0383111561578557615785614b97565b61578f8382615708565b5f8181526020902082908460011c5f5b818110156157fc575f5f5b60028110156157ef576157de6157bf8761527d565b6001600160601b03908116600c840260031b90811b91901b1984161790565b6020969096019591506001016157aa565b508382015560010161579f565b506001198616808703818814610b10575f5f5b82811015615834576158236157bf8861527d565b60209790970196915060010161580f565b50848401555050505050505050565b5f61ffff821661ffff810361585a5761585a614980565b60010192915050565b602080825281018290525f8360408301825b85811015614d88578235615888816149ff565b6001600160601b0316825260209283019290910190600101615875565b6001600160601b038281168282160390811115610bc957610bc9614980565b5f60ff821660ff810361585a5761585a614980565b81356158e4816149ff565b81546001600160601b0319166001600160601b03821617825550602082013561590c81614a1e565b815465ffffffffffff60601b191660609190911b65ffffffffffff60601b1617815560409190910135600190910155565b5f8161594b5761594b614980565b505f190190565b606160f81b815260f084901b6001600160f01b0319166001820152703d81600a3d39f3363d3d373d3d3d363d7360781b6003820152606083901b6001600160601b03191660148201526e5af43d82803e903d91602b57fd5bf360881b602882015281515f908060208501603785015e5f920160370191825250939250505056'
