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
        "internalType": "contract ICommittees",
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
  '0x610140604052348015610010575f5ffd5b50604051615d01380380615d0183398101604081905261002f9161007f565b6001600160a01b0395861660805293851660a05291841660c05290921660e05263ffffffff9091166101005261ffff1661012052610110565b6001600160a01b038116811461007c575f5ffd5b50565b5f5f5f5f5f5f60c08789031215610094575f5ffd5b865161009f81610068565b60208801519096506100b081610068565b60408801519095506100c181610068565b60608801519094506100d281610068565b608088015190935063ffffffff811681146100eb575f5ffd5b60a088015190925061ffff81168114610102575f5ffd5b809150509295509295509295565b60805160a05160c05160e0516101005161012051615b566101ab5f395f818161057601528181611723015261184601525f818161024f015281816116f9015261182301525f8181610409015261147801525f81816105300152818161108d01528181611307015261154b01525f818161032e01528181610c390152818161174c01526117ee01525f818161037901526139a10152615b565ff3fe6080604052600436106101c5575f3560e01c80637d9e10f5116100f2578063a131448111610092578063dccc17e211610062578063dccc17e2146105fc578063f0f3f2c814610633578063f14faf6f1461065f578063fdcaab9214610672575f5ffd5b8063a131448114610565578063ca1d209d146105ab578063d529a883146105be578063d9b42a7f146105dd575f5ffd5b806385c78074116100cd57806385c78074146104c75780638f1327c0146104f35780639986df2c1461051f5780639c9c480f14610552575f5ffd5b80637d9e10f51461045f5780637e69b7b01461048e578063817cc1ea146104a1575f5ffd5b806344e0d43b1161016857806352dcacbb1161013857806352dcacbb146103ba5780635f3bcfec146103d957806374338984146103f8578063758072501461042b575f5ffd5b806344e0d43b146102fe578063495a56421461031d5780634cf088d91461036857806351cff8d91461039b575f5ffd5b80632902f3bc116101a35780632902f3bc1461023e5780633926be041461028657806339e22f99146102b35780633ee8f597146102d2575f5ffd5b806302c581c1146101c95780630aebeb4e146101fe5780631fcfe3eb1461021f575b5f5ffd5b3480156101d4575f5ffd5b506101e86101e3366004614430565b610691565b6040516101f59190614447565b60405180910390f35b348015610209575f5ffd5b5061021d610218366004614430565b61072c565b005b34801561022a575f5ffd5b5061021d610239366004614430565b6108d6565b348015610249575f5ffd5b506102717f000000000000000000000000000000000000000000000000000000000000000081565b60405163ffffffff90911681526020016101f5565b348015610291575f5ffd5b506102a56102a03660046144d8565b610b1a565b6040519081526020016101f5565b3480156102be575f5ffd5b506102a56102cd366004614517565b610b4a565b3480156102dd575f5ffd5b506102f16102ec366004614430565b610bcf565b6040516101f59190614545565b348015610309575f5ffd5b5061021d610318366004614595565b610c2e565b348015610328575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020016101f5565b348015610373575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b3480156103a6575f5ffd5b506102a56103b53660046145b8565b610d6b565b3480156103c5575f5ffd5b506102a56103d43660046145d3565b610e90565b3480156103e4575f5ffd5b506103506103f3366004614660565b611073565b348015610403575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b348015610436575f5ffd5b506102a56104453660046145b8565b6001600160a01b03165f908152600e602052604090205490565b34801561046a575f5ffd5b5061047e610479366004614517565b6115ab565b60405190151581526020016101f5565b6102a561049c366004614430565b6115d4565b3480156104ac575f5ffd5b505f54600154604080519283526020830191909152016101f5565b3480156104d2575f5ffd5b506104e66104e1366004614430565b61193c565b6040516101f591906146bc565b3480156104fe575f5ffd5b5061051261050d366004614430565b6119a4565b6040516101f591906146f6565b34801561052a575f5ffd5b506103507f000000000000000000000000000000000000000000000000000000000000000081565b6102a56105603660046148de565b611bde565b348015610570575f5ffd5b506105987f000000000000000000000000000000000000000000000000000000000000000081565b60405161ffff90911681526020016101f5565b61021d6105b9366004614430565b611eb7565b3480156105c9575f5ffd5b5061021d6105d8366004614430565b611f36565b3480156105e8575f5ffd5b5061021d6105f7366004614936565b612045565b348015610607575f5ffd5b5061047e6106163660046145b8565b6001600160a01b03165f908152600f602052604090205460ff1690565b34801561063e575f5ffd5b5061065261064d366004614430565b61219a565b6040516101f59190614966565b61021d61066d366004614430565b61230b565b34801561067d575f5ffd5b5061021d61068c366004614a82565b612604565b606060095f8381526020019081526020015f20805480602002602001604051908101604052809291908181526020015f905b82821015610721575f848152602090819020604080516060810182526002860290920180546001600160601b0381168452600160601b900465ffffffffffff16838501526001908101549183019190915290835290920191016106c3565b505050509050919050565b5f610736826129b3565b60078101549091508290600160401b900460ff161561077457604051631185bb4160e11b815260040161076b91815260200190565b60405180910390fd5b508054600160501b900465ffffffffffff1642818110156107b7576040516271dbf960e21b815265ffffffffffff9092166004830152602482015260440161076b565b5050600681015482906001600160601b031680156107fa57604051631c2ae7df60e21b815260048101929092526001600160601b0316602482015260440161076b565b505060078101805468ff00000000000000001916600160401b1790556005810180546001600160a01b0381169091556001600160601b03600160a01b909104165f6108468484846129f5565b90506108528183614ac4565b6002840154600160601b90046001600160a01b03165f908152600e602052604081208054909190610884908490614ad7565b909155508490507fa20a3cd9775b12d4a53017859be239856468d3aab2d496ff3e4b549299634327826108b78186614ac4565b604080519283526020830191909152015b60405180910390a250505050565b5f6108e082612c87565b80545f818152600260205260408120929350906108fc90612cd9565b90505f600180850154600160a01b900460ff166004811115610920576109206146ce565b1490505f81156109ae575f6002855460ff166002811115610943576109436146ce565b1461095e578454600160501b900465ffffffffffff16610971565b8454640100000000900465ffffffffffff165b65ffffffffffff16905080428181106109a65760405163252587c960e11b81526004810192909252602482015260440161076b565b505050610a14565b6109b9868686612d2d565b60018501548690600160b01b900465ffffffffffff166109ef576040516371c29eed60e11b815260040161076b91815260200190565b508460010160159054906101000a900460ff166001610a0e9190614aea565b60ff1690505b5f868152600a6020908152604080832084845290915290205486336001861b831615610a6557604051636cd8e93360e01b815260048101929092526001600160a01b0316602482015260440161076b565b50505f878152600a6020908152604080832085845290915281206001861b9290921791829055610a9482612dfb565b604080518581526020810183905291925033918a917f46da6406040e13ca0c10cf893a868694e56e9f5219eeb85da225e40b23e686df910160405180910390a38554610100900460ff16811015610aef575050505050505050565b8315610b0557610b00888888612e27565b610b10565b610b10888888612fbd565b5050505050505050565b5f83815260066020526040812081610b32858561322d565b81526020019081526020015f205490505b9392505050565b5f828152600c602090815260408083206001600160a01b03851684529091528120548015610bba575f848152600b60205260409020610b8a600183614ac4565b81548110610b9a57610b9a614b03565b5f91825260209091200154600160a01b90046001600160601b0316610bbc565b5f5b6001600160601b03169150505b92915050565b5f81815260056020908152604091829020805483518184028101840190945280845260609392830182828015610c2257602002820191905f5260205f20905b815481526020019060010190808311610c0e575b50505050509050919050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168114610c8457604051633b84788d60e21b81526001600160a01b03909116600482015260240161076b565b505f828152600d602052604081205490610c9d82612c87565b80545f908152600260209081526040808320888452600d9092528220829055600583019190915590915060011960ff851601610ce357610cde838383612fbd565b610d64565b8360ff165f03610d595760018201805465ffffffffffff60b01b1916600160b01b4265ffffffffffff16021790819055604051600160a81b90910460ff168152859084907fa7c1bc3d7e77eaf8bb4dce9faa938cad9f7ea7a492e2d0632f8e8f1a4d8312369060200160405180910390a3610d64565b610d648383836132bf565b5050505050565b6001600160a01b0381165f908152600e60205260409020548181610dae5760405163265e49df60e01b81526001600160a01b03909116600482015260240161076b565b506001600160a01b0382165f818152600e602052604080822091909155517f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d590610dfb9084815260200190565b60405180910390a25f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114610e4c576040519150601f19603f3d011682016040523d82523d5f602084013e610e51565b606091505b505090508083839091610e88576040516346704fad60e01b81526001600160a01b039092166004830152602482015260440161076b565b505050919050565b5f5f610e9b876129b3565b8054909150640100000000900465ffffffffffff1642818110610ee15760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b5050610eed87336115ab565b1587339091610f215760405163372f46b960e01b815260048101929092526001600160a01b0316602482015260440161076b565b50506001600160a01b03861615801590610f425750610f4087876115ab565b155b87879091610f755760405163372f46b960e01b815260048101929092526001600160a01b0316602482015260440161076b565b505060015f8154610f8590614b17565b91829055505f8181526008602052604090208881556001810180546002830180546001600160a01b0319166001600160a01b038c161790556001600160a81b0319163360ff60a01b191617600160a01b17905560078101859055825491935090610ff79084908890889060ff16613374565b8160020160146101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b031688847f41c52074ff714981598b93a2d26e4e32f8d67041b91ae46710d540cff15ec6538a8a8a8a6040516110609493929190614b6c565b60405180910390a4505095945050505050565b6040516331a9108f60e11b8152813560048201525f9081907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636352211e90602401602060405180830381865afa1580156110da573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906110fe9190614bf7565b90508235336001600160a01b038316811461113e576040516360311f9760e01b815260048101929092526001600160a01b0316602482015260440161076b565b505f90506127106111556060860160408701614c2c565b61ffff166111696040870160208801614c47565b6001600160601b031661117c9190614c62565b6111869190614c8d565b90506111986040850160208601614c47565b6001600160601b0316158015906111c457506127106111bd6060860160408701614c2c565b61ffff1610155b80156111ef57506111d86127106005614c62565b6111e86060860160408701614c2c565b61ffff1611155b801561120257506001600160601b038111155b801561122057506112196080850160608601614c2c565b61ffff1615155b8015611241575061271061123a6080860160608701614c2c565b61ffff1611155b8015611263575061125860a0850160808601614cac565b65ffffffffffff1615155b8015611289575062ed4e0061127e60a0860160808701614cac565b65ffffffffffff1611155b80156112ab57506112a060c0850160a08601614cac565b65ffffffffffff1615155b80156112d2575063096601806112c760c0860160a08701614cac565b65ffffffffffff1611155b6112ef576040516330600a8760e21b815260040160405180910390fd5b604051631b4d85a560e21b8152843560048201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636d361694906024015f60405180830381865afa158015611353573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261137a9190810190615028565b9050806101400151156113a0576040516330600a8760e21b815260040160405180910390fd5b5f604051806101200160405280875f01358152602001336001600160a01b031681526020018760200160208101906113d89190614c47565b6001600160601b039081168252851660208201526040016113ff6080890160608a01614c2c565b61ffff16815260200161141860a0890160808a01614cac565b6114229042615222565b65ffffffffffff16815260200161143f60c0890160a08a01614cac565b65ffffffffffff1681526020018360e001516001600160601b031681526020018361010001516001600160601b031681525090506114bc7f0000000000000000000000000000000000000000000000000000000000000000826040516020016114a89190615240565b604051602081830303815290604052613523565b6001600160a01b0381165f818152600f602052604090819020805460ff19166001179055519196503391883591907fd0140db5b49f4dd86b522383c8cb8f5a4c897072d4f3ad0f93dc692c670767f390611517908690615240565b60405180910390a46040516323b872dd60e01b81523360048201526001600160a01b038681166024830152873560448301527f000000000000000000000000000000000000000000000000000000000000000016906323b872dd906064015f604051808303815f87803b15801561158c575f5ffd5b505af115801561159e573d5f5f3e3d5ffd5b5050505050505050919050565b5f9182526004602090815260408084206001600160a01b03939093168452919052902054151590565b5f5f6115df83612c87565b80545f9081526002602052604090209091506115fb848361352f565b611606848383612d2d565b60018201548490600160b01b900465ffffffffffff1661163c576040516371c29eed60e11b815260040161076b91815260200190565b50805460018301545f9161166a9165ffffffffffff600160801b909204821691600160b01b90910416614ad7565b9050804281811015611697576040516271dbf960e21b81526004810192909252602482015260440161076b565b505081545f906116b690600160801b900465ffffffffffff1683614ad7565b905080428181106116e35760405163252587c960e11b81526004810192909252602482015260440161076b565b5050604051630ff0ae0360e01b815263ffffffff7f000000000000000000000000000000000000000000000000000000000000000016600482015261ffff7f00000000000000000000000000000000000000000000000000000000000000001660248201525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690630ff0ae0390604401602060405180830381865afa158015611799573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117bd919061530c565b905034818181146117ea57604051631a19fce760e01b81526004810192909252602482015260440161076b565b50507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663ae3acf278287600601547f000000000000000000000000000000000000000000000000000000000000000060027f00000000000000000000000000000000000000000000000000000000000000003361186f8d613572565b6040518863ffffffff1660e01b815260040161189096959493929190615323565b60206040518083038185885af11580156118ac573d5f5f3e3d5ffd5b50505050506040513d601f19601f820116820180604052508101906118d1919061530c565b600586018190555f818152600d60209081526040918290208a905560018801549151600160a81b90920460ff168252919750879189917fde4eaf821726af7f30f4779589633d75ecf983bcc6cdefac17461cf6ab3f4cad910160405180910390a35050505050919050565b5f81815260036020908152604091829020805483518184028101840190945280845260609392830182828015610c2257602002820191905f5260205f20905b81546001600160a01b0316815260019091019060200180831161197b5750505050509050919050565b60408051610280810182525f610100820181815261012083018290526101408301829052610160830182905261018083018290526101a083018290526101c083018290526101e083018290526102008301829052610220830182905261024083018290526102608301829052825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e0810191909152611a4c826129b3565b604080516102808101909152815490919082906101008201908390829060ff166002811115611a7d57611a7d6146ce565b6002811115611a8e57611a8e6146ce565b8152815460ff610100808304821660208086019190915261ffff620100008504811660408088019190915265ffffffffffff640100000000870481166060808a0191909152600160501b880482166080808b0191909152600160801b909804821660a0808b019190915260018b01546001600160601b0380821660c0808e0191909152600160601b92839004821660e0808f019190915260028f01548084169b8f019b909b526001600160a01b039a8490048b166101208f015260038f01546101408f01526004909e0154610160909d019c909c529c8e5260058f0154978816968e0196909652600160a01b9096048b16928c019290925260068c0154998a16918b01919091526001600160801b0392909804919091169388019390935260079097015494851696860196909652600160301b84041690840152600160401b909104909216151591015292915050565b5f611be884613696565b818015801590611bf95750600f8111155b8015611c17575080611c116040870160208801615377565b60ff1611155b8015611c3f575080611c2f6040870160208801615377565b611c3a906002615392565b60ff16115b81611c506040880160208901615377565b9091611c7b576040516373e616bf60e01b8152600481019290925260ff16602482015260440161076b565b50505f5f8154611c8a90614b17565b91829055505f8181526002602052604090209092508581611cab8282615419565b50506005810180546001600160a01b03191633179055611ccc600142614ac4565b60078201805465ffffffffffff191665ffffffffffff929092169190911790555f5b82811015611e33575f868683818110611d0957611d09614b03565b9050602002016020810190611d1e91906145b8565b6001600160a01b031614158015611d8057505f84815260046020526040812090878784818110611d5057611d50614b03565b9050602002016020810190611d6591906145b8565b6001600160a01b0316815260208101919091526040015f2054155b868683818110611d9257611d92614b03565b9050602002016020810190611da791906145b8565b90611dd1576040516303a1971f60e31b81526001600160a01b03909116600482015260240161076b565b50611ddd816001614ad7565b5f85815260046020526040812090888885818110611dfd57611dfd614b03565b9050602002016020810190611e1291906145b8565b6001600160a01b0316815260208101919091526040015f2055600101611cee565b505f838152600360205260409020611e4c858783615606565b5061014086013533847f26a665ef8fe937a2c02fef2ea297c35e5824910b07a634f17b00a1be277ab6ac611e8360208b018b615699565b89898c604051611e9694939291906156b4565b60405180910390a43415611eae57611eae8382613849565b50509392505050565b5f611ec1826129b3565b8054909150600160501b900465ffffffffffff1642818110611f065760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b5050345f03611f285760405163541a27e160e11b815260040160405180910390fd5b611f328282613849565b5050565b5f611f4082612c87565b80545f908152600260205260409020909150611f5d838383612d2d565b60018201545f90600160b01b900465ffffffffffff1615611fb7578154611f9490600160801b900465ffffffffffff166002614c62565b6001840154611fb29190600160b01b900465ffffffffffff16614ad7565b612005565b5f84815260096020526040902060018401548154600160a81b90910460ff16908110611fe557611fe5614b03565b5f918252602090912060029091020154600160601b900465ffffffffffff165b9050804281811015612032576040516271dbf960e21b81526004810192909252602482015260440161076b565b505061203f8484846132bf565b50505050565b5f61204f83612c87565b905061205b838261352f565b80545f9081526002602052604090206120779084908390612d2d565b60018101548390600160b01b900465ffffffffffff16156120ae5760405163090e9cf760e11b815260040161076b91815260200190565b505f83815260096020526040812060018301548154600160a81b90910460ff169081106120dd576120dd614b03565b5f918252602090912060029091020154600160601b900465ffffffffffff16905080428181106121295760405163252587c960e11b81526004810192909252602482015260440161076b565b505060018201805465ffffffffffff60b01b1916600160b01b4265ffffffffffff160217908190556006830184905560408051600160a81b90920460ff1682526020820185905285917f899226c648b99c106378f317f5b65201b5a696d0c2024243c8d4c6eef8fe10de91016108c8565b604080516101a0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e08101829052610100810182905261012081018290526101408101829052610160810182905261018081019190915261220b82612c87565b604080516101a0810182528254815260018301546001600160a01b0381166020830152909291830190600160a01b900460ff16600481111561224f5761224f6146ce565b6004811115612260576122606146ce565b81526001820154600160a81b810460ff166020830152600160b01b900465ffffffffffff16604082015260028201546001600160a01b0381166060830152600160a01b90046001600160601b039081166080830152600383015480821660a0840152600160601b90041660c082015260048201546001600160801b031660e0820152600582015461010082015260068201546101208201526007909101546101409091015292915050565b5f61231582612c87565b80545f8181526002602081905260409091209293509091906001840154600160a01b900460ff16600481111561234d5761234d6146ce565b14848460010160149054906101000a900460ff1690916123825760405163316ffa8160e21b815260040161076b929190615826565b5060019050815460ff16600281111561239d5761239d6146ce565b8254849260ff90911691146123c757604051631feffbb760e11b815260040161076b92919061583a565b50508054600160501b900465ffffffffffff164281811061240b5760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b505060018101543490600160601b90046001600160601b03168082101561245757604051631228bd8560e01b815260048101929092526001600160601b0316602482015260440161076b565b50503483600301600c8282829054906101000a90046001600160601b031661247f919061584e565b82546001600160601b039182166101009390930a92830291909202199091161790555060028301546001600160a01b03165f908152600e6020526040812080543492906124cd908490614ad7565b909155505f90506124df8585846138db565b90505f816124ed575f612516565b60028301545f8581526006602052604090206125169188916001600160601b0390911690613a1c565b60048601805491925082915f906125379084906001600160801b031661586d565b92506101000a8154816001600160801b0302191690836001600160801b031602179055508083600601600c8282829054906101000a90046001600160801b0316612581919061586d565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550336001600160a01b0316867f86af2be453a017722b3ce5ebfa2e94d57d8ec98be79aeb8f2692ab5833137f6f3485856040516125f4939291909283529015156020830152604082015260600190565b60405180910390a3505050505050565b5f61260e846129b3565b9050806002815460ff166002811115612629576126296146ce565b8254879260ff909116911461265357604051631feffbb760e11b815260040161076b92919061583a565b50508054640100000000900465ffffffffffff164281811015612698576040516271dbf960e21b815265ffffffffffff9092166004830152602482015260440161076b565b50508054600160501b900465ffffffffffff16428181106126dc5760405163252587c960e11b815265ffffffffffff9092166004830152602482015260440161076b565b50506126e785612cd9565b505f858152600760209081526040808320338085529252909120548691901561273557604051630a5f9bc960e11b815260048101929092526001600160a01b0316602482015260440161076b565b50505f85815260056020526040902080548414801561275357508315155b8154859161277d5760405163e4e7d65960e01b81526004810192909252602482015260440161076b565b5050815460058401545f91612710916127b09162010000900461ffff1690600160a01b90046001600160601b0316614c62565b6127ba9190614c8d565b90505f805b868110156128bd57828888838181106127da576127da614b03565b90506020020160208101906127ef9190614c47565b6001600160601b0316111584828154811061280c5761280c614b03565b905f5260205f20015489898481811061282757612827614b03565b905060200201602081019061283c9190614c47565b859091926128765760405163710758f160e11b815260048101939093526001600160601b039091166024830152604482015260640161076b565b50505087878281811061288b5761288b614b03565b90506020020160208101906128a09190614c47565b6128b3906001600160601b031683614ad7565b91506001016127bf565b5060058501548190600160a01b90046001600160601b031680821115612908576040516320f3415160e01b815260048101929092526001600160601b0316602482015260440161076b565b50505f888152600760209081526040808320338452909152902061292d8789836158f2565b5060078501805460069061294b90600160301b900461ffff166159c7565b91906101000a81548161ffff021916908361ffff160217905550336001600160a01b0316887f56af51af7edc4ff185d215868fa5a713569bff427a5beea6619d536e3815a73d89896040516129a19291906159e7565b60405180910390a35050505050505050565b5f818152600260205260409020600581015482906001600160a01b03166129ef5760405162ade02b60e81b815260040161076b91815260200190565b50919050565b81545f9060ff1681816002811115612a0f57612a0f6146ce565b03612a1d575f915050610b43565b5f85815260056020908152604080832080548251818502810185019093528083529192909190830182828015612a7057602002820191905f5260205f20905b815481526020019060010190808311612a5c575b505050505090505f60016002811115612a8b57612a8b6146ce565b836002811115612a9d57612a9d6146ce565b14612ab257612aad878784613c41565b612abb565b612abb82614019565b90505f805b8251811015612af857828181518110612adb57612adb614b03565b602002602001015182612aee9190614ad7565b9150600101612ac0565b505f5b8251811015612c7b575f878311612b2b57838281518110612b1e57612b1e614b03565b6020026020010151612b5b565b82848381518110612b3e57612b3e614b03565b602002602001015189612b519190614c62565b612b5b9190614c8d565b9050805f03612b6a5750612c73565b5f60085f878581518110612b8057612b80614b03565b602002602001015181526020019081526020015f20905081816003015f8282829054906101000a90046001600160601b0316612bbc919061584e565b82546001600160601b039182166101009390930a92830291909202199091161790555060028101546001600160a01b03165f908152600e602052604081208054849290612c0a908490614ad7565b90915550612c1a90508289614ad7565b97508a868481518110612c2f57612c2f614b03565b60200260200101517f9eb34602e23e0abc12b5a321ed3763c578a25818fcc7cc4f10f91c146ddc9ec684604051612c6891815260200190565b60405180910390a350505b600101612afb565b50505050509392505050565b5f818152600860205260408120906001820154600160a01b900460ff166004811115612cb557612cb56146ce565b141582906129ef57604051637030b7fb60e11b815260040161076b91815260200190565b5f8181526004602090815260408083203380855292529091205490829082612d26576040516334dff6f960e11b815260048101929092526001600160a01b0316602482015260440161076b565b5050919050565b5f815460ff166002811115612d4457612d446146ce565b83548354909260ff9091169114612d7057604051631feffbb760e11b815260040161076b92919061583a565b50600290506001830154600160a01b900460ff166004811115612d9557612d956146ce565b14838360010160149054906101000a900460ff169091612dca5760405163316ffa8160e21b815260040161076b929190615826565b5050600582015483908015610d645760405163770df9a160e01b81526004810192909252602482015260440161076b565b5f5b8115612e2257612e0c81614b17565b9050612e19600183614ac4565b82169150612dfd565b919050565b8154600682015460058301545f91612e53916001600160601b0391821691600160a01b90910416615a29565b60028501546001600160601b03918216925083918391600160a01b90041681811115612eac57604051630a32980760e41b8152600481019390935260248301919091526001600160601b0316604482015260640161076b565b5050505f8281526005602052604090819020548391908111612eea5760405163acf7e54560e01b81526004810192909252602482015260440161076b565b505060018401805460ff60a01b1916600160a11b17905560028401546006840180546001600160601b03600160a01b9093048316925f91612f2d9185911661584e565b82546101009290920a6001600160601b038181021990931691831602179091555f84815260056020908152604080832080546001810182559084529282902090920189905560028801549151600160a01b909204909216815284925087917f206da76b60ea1f893f762cdbee4415c3bebe573a71518844b79b3dab7c11bad6910160405180910390a35050505050565b60018201545f8481526009602052604081208054600160a81b90930460ff169283908110612fed57612fed614b03565b5f918252602082206002909102015460018601805465ffffffffffff60b01b191680825560068801939093556001600160601b0390911692509060159061303e9060ff600160a81b90910416615a48565b91906101000a81548160ff021916908360ff160217905550808460020160148282829054906101000a90046001600160601b031661307c9190615a29565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555080846003015f8282829054906101000a90046001600160601b03166130c5919061584e565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555080836006015f8282829054906101000a90046001600160601b031661310e9190615a29565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550808360050160148282829054906101000a90046001600160601b03166131589190615a29565b82546101009290920a6001600160601b0381810219909316918316021790915560028601546001600160a01b03165f908152600e6020526040812080549285169350916131a6908490614ad7565b90915550505f858152600960205260409020546001850154600160a81b900460ff16036131e35760018401805460ff60a01b1916600360a01b1790555b604080518381526001600160601b038316602082015286917fd33fcd27cbfb73a2d9058c968b560ccb306500bf536133802048489ecc7355e9910160405180910390a25050505050565b5f816001600160a01b0316836001600160a01b03161061328257604080516001600160a01b03808516602083015285169181019190915260600160405160208183030381529060405280519060200120610b43565b604080516001600160a01b038086166020830152841691810191909152606001604051602081830303815290604052805190602001209392505050565b60028201805460018401805460ff60a01b1916600160a21b1790556001600160a01b0381169091556006820180546001600160601b03600160a01b9093048316928392915f9161331191859116615a29565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550837fe9a704c2f3a81173912734b2e2c33a969cb852b160cc2ae499e076c74cf48d50826040516108c891906001600160601b0391909116815260200190565b5f8281836002811115613389576133896146ce565b146133955780156133a5565b80158015906133a5575060108111155b6133c25760405163086537e960e41b815260040160405180910390fd5b425f5b82811015613518578686828181106133df576133df614b03565b6133f59260206060909202019081019150614c47565b6001600160601b03161580159061343c57508187878381811061341a5761341a614b03565b90506060020160200160208101906134329190614cac565b65ffffffffffff16115b6134595760405163086537e960e41b815260040160405180910390fd5b86868281811061346b5761346b614b03565b90506060020160200160208101906134839190614cac565b65ffffffffffff16915086868281811061349f5761349f614b03565b6134b59260206060909202019081019150614c47565b6134bf908561584e565b5f8981526009602052604090209094508787838181106134e1576134e1614b03565b83546001810185555f948552602090942060609091029290920192600202909101905061350e8282615a5d565b50506001016133c5565b505050949350505050565b5f610b4383835f6140d9565b6001810154829033906001600160a01b0316811461203f576040516362aad72f60e11b815260048101929092526001600160a01b0316602482015260440161076b565b80545f9081526003602052604081208054606092906008116135955760086135a2565b81546135a2906001614ad7565b9050806001600160401b038111156135bc576135bc614cc7565b6040519080825280602002602001820160405280156135e5578160200160208202803683370190505b50600285015481519194506001600160a01b03169084905f9061360a5761360a614b03565b6001600160a01b039092166020928302919091019091015260015b81811015610e885782613639600183614ac4565b8154811061364957613649614b03565b905f5260205f20015f9054906101000a90046001600160a01b031684828151811061367657613676614b03565b6001600160a01b0390921660209283029190910190910152600101613625565b5f426136a86080840160608501614cac565b65ffffffffffff161180156136ea57506136c86080830160608401614cac565b65ffffffffffff166136e060a0840160808501614cac565b65ffffffffffff16115b90505f806136fb6020850185615699565b600281111561370c5761370c6146ce565b146137da5760016137206020850185615699565b6002811115613731576137316146ce565b14613772576137466060840160408501614c2c565b61ffff161580159061376d57506127106137666060850160408601614c2c565b61ffff1611155b6137f5565b61378260e0840160c08501614c47565b6001600160601b0316158015906137b157506137a5610100840160e08501614c47565b6001600160601b031615155b801561376d57506137ca61012084016101008501614c47565b6001600160601b031615156137f5565b6137ea60c0840160a08501614cac565b65ffffffffffff1615155b90508180156138015750805b801561382757505f61381b610140850161012086016145b8565b6001600160a01b031614155b613844576040516387ee76a360e01b815260040160405180910390fd5b505050565b348160050160148282829054906101000a90046001600160601b031661386f919061584e565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b0316827fb88f7876683652bafd2534fc672bafafd17af09dc89c1b1bbe99033447c16f93346040516138cf91815260200190565b60405180910390a35050565b60018201545f906001600160a01b0316331480613904575060028301546001600160a01b031633145b1561391057505f610b43565b825461391c90336115ab565b1561392857505f610b43565b5f848152600c6020908152604080832033845290915290205415801561395b57505f848152600b60205260409081902054145b1561396757505f610b43565b60018201546007830154604051630748d63560e31b815233600482015265ffffffffffff90911660248201526001600160601b03909116907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690633a46b1a890604401602060405180830381865afa1580156139ee573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a12919061530c565b1015949350505050565b5f838152600b60209081526040808320600c8352818420338552909252822054808303613aab5750604080518082018252338082525f60208084018281528654600181018855878452828420955191516001600160601b0316600160a01b026001600160a01b0392909216919091179401939093558454898252600c8452848220928252919092529190208190555b5f82613ab8600184614ac4565b81548110613ac857613ac8614b03565b5f918252602082200154600160a01b90046001600160601b03169150613aee3483614ad7565b90508084613afd600186614ac4565b81548110613b0d57613b0d614b03565b5f918252602082200180546001600160601b0393909316600160a01b026001600160a01b03909316929092179091558454905b81811015613c345784613b54826001614ad7565b14613c2c575f868281548110613b6c57613b6c614b03565b5f9182526020808320604080518082019091529201546001600160a01b038116808452600160a01b9091046001600160601b031691830191909152909250613bb590339061322d565b5f81815260208c815260408220549085015192935091613be190899089906001600160601b031661414a565b613beb9083614ad7565b5f84815260208e9052604090208190559050613c078d8361418d565b613c118e8361418d565b613c1b9190614ac4565b613c25908c614ad7565b9a50505050505b600101613b40565b5050505050509392505050565b606081516001600160401b03811115613c5c57613c5c614cc7565b604051908082528060200260200182016040528015613c85578160200160208202803683370190505b5060078401548454919250600160301b900461ffff1690610100900460ff16811015613cb15750610b43565b5f85815260036020908152604080832080548251818502810185019093528083529192909190830182828015613d0e57602002820191905f5260205f20905b81546001600160a01b03168152600190910190602001808311613cf0575b505050505090505f826001600160401b03811115613d2e57613d2e614cc7565b604051908082528060200260200182016040528015613d6157816020015b6060815260200190600190039081613d4c5790505b5090505f805b8351811015613e75575f89815260076020526040812085518290879085908110613d9357613d93614b03565b60200260200101516001600160a01b03166001600160a01b031681526020019081526020015f20805480602002602001604051908101604052809291908181526020018280548015613e3357602002820191905f5260205f20905f905b82829054906101000a90046001600160601b03166001600160601b0316815260200190600c0190602082600b01049283019260010382029150808411613df05790505b5050505050905080515f14613e6c57808484613e4e81614b17565b955081518110613e6057613e60614b03565b60200260200101819052505b50600101613d67565b505f846001600160401b03811115613e8f57613e8f614cc7565b604051908082528060200260200182016040528015613eb8578160200160208202803683370190505b5090505f5b8751811015613c34575f5b86811015613fc3575f858281518110613ee357613ee3614b03565b60200260200101518381518110613efc57613efc614b03565b60200260200101516001600160601b031690505f8290505b8015801590613f4557508185613f2b600184614ac4565b81518110613f3b57613f3b614b03565b6020026020010151115b15613f9b5784613f56600183614ac4565b81518110613f6657613f66614b03565b6020026020010151858281518110613f8057613f80614b03565b6020908102919091010152613f9481615ac1565b9050613f14565b81858281518110613fae57613fae614b03565b60209081029190910101525050600101613ec8565b50816002613fd2600189614ac4565b613fdc9190614c8d565b81518110613fec57613fec614b03565b602002602001015187828151811061400657614006614b03565b6020908102919091010152600101613ebd565b606081516001600160401b0381111561403457614034614cc7565b60405190808252806020026020018201604052801561405d578160200160208202803683370190505b5090505f5b82518110156129ef5760085f84838151811061408057614080614b03565b602002602001015181526020019081526020015f206004015f9054906101000a90046001600160801b03166001600160801b03168282815181106140c6576140c6614b03565b6020908102919091010152600101614062565b5f814710156141045760405163cf47918160e01b81524760048201526024810183905260440161076b565b5f61410f85856141a2565b905080516020820184f091506001600160a01b0382166141425760405163b06ebf3d60e01b815260040160405180910390fd5b509392505050565b5f61415482614200565b61415d85614200565b61416685614200565b6141709190614ac4565b61417b906002614c62565b6141859190614c62565b949350505050565b5f610b43838361419d8183614ad7565b614353565b6060615fd3825111156141c85760405163250a241560e21b815260040160405180910390fd5b81516141d590602d614ad7565b83836040516020016141e993929190615ad6565b604051602081830303815290604052905092915050565b5f6001821161420d575090565b816001600160801b82106142265760809190911c9060401b5b600160401b821061423c5760409190911c9060201b5b64010000000082106142535760209190911c9060101b5b6201000082106142685760109190911c9060081b5b610100821061427c5760089190911c9060041b5b6010821061428f5760049190911c9060021b5b6004821061429b5760011b5b600302600190811c908185816142b3576142b3614c79565b048201901c905060018185816142cb576142cb614c79565b048201901c905060018185816142e3576142e3614c79565b048201901c905060018185816142fb576142fb614c79565b048201901c9050600181858161431357614313614c79565b048201901c9050600181858161432b5761432b614c79565b048201901c905061434a81858161434457614344614c79565b04821190565b90039392505050565b5f5f5f6143608686614403565b91509150815f036143845783818161437a5761437a614c79565b0492505050610b43565b81841161439b5761439b600385150260111861441f565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f60208284031215614440575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b818110156144ab5783516001600160601b03815116845265ffffffffffff60208201511660208501526040810151604085015250606083019250602084019350600181019050614460565b509095945050505050565b6001600160a01b03811681146144ca575f5ffd5b50565b8035612e22816144b6565b5f5f5f606084860312156144ea575f5ffd5b8335925060208401356144fc816144b6565b9150604084013561450c816144b6565b809150509250925092565b5f5f60408385031215614528575f5ffd5b82359150602083013561453a816144b6565b809150509250929050565b602080825282518282018190525f918401906040840190835b818110156144ab57835183526020938401939092019160010161455e565b60ff811681146144ca575f5ffd5b8035612e228161457c565b5f5f604083850312156145a6575f5ffd5b82359150602083013561453a8161457c565b5f602082840312156145c8575f5ffd5b8135610b43816144b6565b5f5f5f5f5f608086880312156145e7575f5ffd5b8535945060208601356145f9816144b6565b935060408601356001600160401b03811115614613575f5ffd5b8601601f81018813614623575f5ffd5b80356001600160401b03811115614638575f5ffd5b88602060608302840101111561464c575f5ffd5b959894975060200195606001359392505050565b5f60c0828403128015614671575f5ffd5b509092915050565b5f8151808452602084019350602083015f5b828110156146b25781516001600160a01b031686526020958601959091019060010161468b565b5093949350505050565b602081525f610b436020830184614679565b634e487b7160e01b5f52602160045260245ffd5b600381106146f2576146f26146ce565b9052565b5f61026082019050825161470b8382516146e2565b602081015161471f602085018260ff169052565b506040810151614735604085018261ffff169052565b50606081015161474f606085018265ffffffffffff169052565b506080810151614769608085018265ffffffffffff169052565b5060a081015161478360a085018265ffffffffffff169052565b5060c081015161479e60c08501826001600160601b03169052565b5060e08101516147b960e08501826001600160601b03169052565b506101008101516147d66101008501826001600160601b03169052565b506101208101516147f36101208501826001600160a01b03169052565b506101408101516101408401526101608101516101608401525060208301516148286101808401826001600160a01b03169052565b5060408301516001600160601b039081166101a08401526060840151166101c083015260808301516001600160801b03166101e083015260a083015165ffffffffffff1661020083015260c083015161ffff1661022083015260e08301518015156102408401525b5092915050565b5f5f83601f8401126148a7575f5ffd5b5081356001600160401b038111156148bd575f5ffd5b6020830191508360208260051b85010111156148d7575f5ffd5b9250929050565b5f5f5f8385036101a08112156148f2575f5ffd5b610180811215614900575f5ffd5b508392506101808401356001600160401b0381111561491d575f5ffd5b61492986828701614897565b9497909650939450505050565b5f5f60408385031215614947575f5ffd5b50508035926020909101359150565b600581106146f2576146f26146ce565b815181526020808301516101a083019161498a908401826001600160a01b03169052565b50604083015161499d6040840182614956565b5060608301516149b2606084018260ff169052565b5060808301516149cc608084018265ffffffffffff169052565b5060a08301516149e760a08401826001600160a01b03169052565b5060c0830151614a0260c08401826001600160601b03169052565b5060e0830151614a1d60e08401826001600160601b03169052565b50610100830151614a3a6101008401826001600160601b03169052565b50610120830151614a576101208401826001600160801b03169052565b5061014083015161014083015261016083015161016083015261018083015161018083015292915050565b5f5f5f60408486031215614a94575f5ffd5b8335925060208401356001600160401b0381111561491d575f5ffd5b634e487b7160e01b5f52601160045260245ffd5b81810381811115610bc957610bc9614ab0565b80820180821115610bc957610bc9614ab0565b60ff8181168382160190811115610bc957610bc9614ab0565b634e487b7160e01b5f52603260045260245ffd5b5f60018201614b2857614b28614ab0565b5060010190565b6001600160601b03811681146144ca575f5ffd5b8035612e2281614b2f565b65ffffffffffff811681146144ca575f5ffd5b8035612e2281614b4e565b6001600160a01b038516815260606020820181905281018390525f8460808301825b86811015614be3578235614ba181614b2f565b6001600160601b031682526020830135614bba81614b4e565b65ffffffffffff1660208301526040838101359083015260609283019290910190600101614b8e565b506040939093019390935250949350505050565b5f60208284031215614c07575f5ffd5b8151610b43816144b6565b61ffff811681146144ca575f5ffd5b8035612e2281614c12565b5f60208284031215614c3c575f5ffd5b8135610b4381614c12565b5f60208284031215614c57575f5ffd5b8135610b4381614b2f565b8082028115828204841417610bc957610bc9614ab0565b634e487b7160e01b5f52601260045260245ffd5b5f82614ca757634e487b7160e01b5f52601260045260245ffd5b500490565b5f60208284031215614cbc575f5ffd5b8135610b4381614b4e565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b0381118282101715614cfd57614cfd614cc7565b60405290565b60405161014081016001600160401b0381118282101715614cfd57614cfd614cc7565b6040516102a081016001600160401b0381118282101715614cfd57614cfd614cc7565b604051601f8201601f191681016001600160401b0381118282101715614d7157614d71614cc7565b604052919050565b80516001600160801b0381168114612e22575f5ffd5b8051612e2281614b2f565b600381106144ca575f5ffd5b8051612e2281614d9a565b80518015158114612e22575f5ffd5b8051612e2281614b4e565b5f82601f830112614dda575f5ffd5b81516001600160401b03811115614df357614df3614cc7565b614e06601f8201601f1916602001614d49565b818152846020838601011115614e1a575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f6001600160401b03821115614e4e57614e4e614cc7565b5060051b60200190565b5f82601f830112614e67575f5ffd5b8151614e7a614e7582614e36565b614d49565b8082825260208201915060208360051b860101925085831115614e9b575f5ffd5b602085015b83811015614eb8578051835260209283019201614ea0565b5095945050505050565b8051612e2281614c12565b5f82601f830112614edc575f5ffd5b8151614eea614e7582614e36565b8082825260208201915060208360061b860101925085831115614f0b575f5ffd5b602085015b83811015614eb85760408188031215614f27575f5ffd5b614f2f614cdb565b614f3882614d79565b81526020820151614f4881614c12565b6020828101919091529084529290920191604001614f10565b805163ffffffff81168114612e22575f5ffd5b5f6101408284031215614f85575f5ffd5b614f8d614d03565b8251815260208084015190820152604080840151908201529050614fb360608301614ec2565b6060820152614fc460808301614dc0565b6080820152614fd560a08301614db1565b60a0820152614fe660c08301614db1565b60c0820152614ff760e08301614db1565b60e08201526150096101008301614db1565b61010082015261501c6101208301614db1565b61012082015292915050565b5f60208284031215615038575f5ffd5b81516001600160401b0381111561504d575f5ffd5b82016103c0818503121561505f575f5ffd5b615067614d26565b61507082614d79565b815261507e60208301614d79565b602082015260408281015190820152606080830151908201526080808301519082015260a0808301519082015260c080830151908201526150c160e08301614d8f565b60e08201526150d36101008301614d8f565b6101008201526150e66101208301614da6565b6101208201526150f96101408301614db1565b61014082015261510c6101608301614dc0565b61016082015261018082810151908201526101a08201516001600160401b03811115615136575f5ffd5b61514286828501614dcb565b6101a0830152506101c08201516001600160401b03811115615162575f5ffd5b61516e86828501614e58565b6101c0830152506101e08201516001600160401b0381111561518e575f5ffd5b61519a86828501614ecd565b6101e0830152506151ae6102008301614d79565b6102008201526151c16102208301614d8f565b6102208201526151d46102408301614f61565b6102408201526102608201516001600160401b038111156151f3575f5ffd5b6151ff86828501614e58565b61026083015250615214856102808401614f74565b610280820152949350505050565b65ffffffffffff8181168382160190811115610bc957610bc9614ab0565b815181526020808301516001600160a01b0316908201526040808301516001600160601b03169082015260608083015161012083019161528a908401826001600160601b03169052565b5060808301516152a0608084018261ffff169052565b5060a08301516152ba60a084018265ffffffffffff169052565b5060c08301516152d460c084018265ffffffffffff169052565b5060e08301516152ef60e08401826001600160601b03169052565b506101008301516148906101008401826001600160601b03169052565b5f6020828403121561531c575f5ffd5b5051919050565b86815263ffffffff8616602082015260ff8516604082015261ffff841660608201526001600160a01b038316608082015260c060a082018190525f9061536b90830184614679565b98975050505050505050565b5f60208284031215615387575f5ffd5b8135610b438161457c565b60ff818116838216029081169081811461489057614890614ab0565b5f8135610bc981614d9a565b600382106153ca576153ca6146ce565b60ff1981541660ff831681178255505050565b5f8135610bc98161457c565b5f8135610bc981614c12565b5f8135610bc981614b4e565b5f8135610bc981614b2f565b5f8135610bc9816144b6565b61542b615425836153ae565b826153ba565b61545061543a602084016153dd565b825461ff00191660089190911b61ff0016178255565b61547961545f604084016153e9565b825463ffff0000191660109190911b63ffff000016178255565b6154ae615488606084016153f5565b825469ffffffffffff00000000191660209190911b69ffffffffffff0000000016178255565b6154e56154bd608084016153f5565b82805465ffffffffffff60501b191660509290921b65ffffffffffff60501b16919091179055565b61551c6154f460a084016153f5565b82805465ffffffffffff60801b191660809290921b65ffffffffffff60801b16919091179055565b6001810161554c61552f60c08501615401565b82546001600160601b0319166001600160601b0391909116178255565b61558f61555b60e08501615401565b8280546bffffffffffffffffffffffff60601b191660609290921b6bffffffffffffffffffffffff60601b16919091179055565b50600281016155a461552f6101008501615401565b6155d46155b4610120850161540d565b82546001600160601b031660609190911b6001600160601b031916178255565b50610140820135600382015561016090910135600490910155565b5f5b82811015613844575f828201556001016155f1565b6001600160401b0383111561561d5761561d614cc7565b600160401b83111561563157615631614cc7565b80548382558084101561565557815f528360205f2001615653858303826155ef565b505b5081815f5260205f205f5b85811015615686578235615673816144b6565b8282015560209290920191600101615660565b505050505050565b8035612e2281614d9a565b5f602082840312156156a9575f5ffd5b8135610b4381614d9a565b5f6101c082016156c483886146e2565b6101c06020840152849052846101e083015f5b868110156157075782356156ea816144b6565b6001600160a01b03168252602092830192909101906001016156d7565b50915061572190506040830161571c8561568e565b6146e2565b61572d6020840161458a565b60ff16606083015261574160408401614c21565b61ffff16608083015261575660608401614b61565b65ffffffffffff1660a083015261576f60808401614b61565b65ffffffffffff1660c083015261578860a08401614b61565b65ffffffffffff1660e08301526157a160c08401614b43565b6001600160601b03166101008301526157bc60e08401614b43565b6001600160601b03166101208301526157d86101008401614b43565b6001600160601b03166101408301526157f461012084016144cd565b6001600160a01b03811661016084015250610140830135610180830152610160909201356101a0909101529392505050565b82815260408101610b436020830184614956565b82815260408101610b4360208301846146e2565b6001600160601b038181168382160190811115610bc957610bc9614ab0565b6001600160801b038181168382160190811115610bc957610bc9614ab0565b600160401b8211156158a0576158a0614cc7565b805482825580831015613844576001830160011c825f528060205f2001600c600186160280156158df575f19820180545f198360200360031b1c168155505b50610d64826001850160011c03826155ef565b6001600160401b0383111561590957615909614cc7565b615913838261588c565b5f8181526020902082908460011c5f5b81811015615980575f5f5b60028110156159735761596261594387615401565b6001600160601b03908116600c840260031b90811b91901b1984161790565b60209690960195915060010161592e565b5083820155600101615923565b506001198616808703818814610b10575f5f5b828110156159b8576159a761594388615401565b602097909701969150600101615993565b50848401555050505050505050565b5f61ffff821661ffff81036159de576159de614ab0565b60010192915050565b602080825281018290525f8360408301825b85811015614eb8578235615a0c81614b2f565b6001600160601b03168252602092830192909101906001016159f9565b6001600160601b038281168282160390811115610bc957610bc9614ab0565b5f60ff821660ff81036159de576159de614ab0565b8135615a6881614b2f565b81546001600160601b0319166001600160601b038216178255506020820135615a9081614b4e565b815465ffffffffffff60601b191660609190911b65ffffffffffff60601b1617815560409190910135600190910155565b5f81615acf57615acf614ab0565b505f190190565b606160f81b815260f084901b6001600160f01b0319166001820152703d81600a3d39f3363d3d373d3d3d363d7360781b6003820152606083901b6001600160601b03191660148201526e5af43d82803e903d91602b57fd5bf360881b602882015281515f908060208501603785015e5f920160370191825250939250505056'
