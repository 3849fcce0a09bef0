// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const agentGuardAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IAgentIdentity",
        "name": "identity_",
        "type": "address"
      },
      {
        "internalType": "contract IStaking",
        "name": "staking_",
        "type": "address"
      },
      {
        "internalType": "contract IAgentStake",
        "name": "stakeImplementation_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "backing",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "penaltyBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "premiumBps",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "faultWindow",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "coverTerm",
            "type": "uint48"
          },
          {
            "internalType": "uint96",
            "name": "leastBond",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "mostCover",
            "type": "uint96"
          }
        ],
        "internalType": "struct IAgentGuard.Terms",
        "name": "terms_",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "AgentGuard_AlreadyOpened",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      },
      {
        "internalType": "enum IAgentGuard.Fault",
        "name": "fault",
        "type": "uint8"
      }
    ],
    "name": "AgentGuard_AlreadyProven",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "payee",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "spent",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_BeyondPayee",
    "type": "error"
  },
  {
    "inputs": [
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
    "name": "AgentGuard_BeyondPayment",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "spent",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_BeyondPeriod",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_BondNeeded",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "least",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_BondTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "bond",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_BondUncovered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "cover",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "most",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_CoverTooHigh",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "funds",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "asked",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_FundsTooSmall",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AgentGuard_InvalidLimits",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AgentGuard_InvalidTerms",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "key",
        "type": "address"
      }
    ],
    "name": "AgentGuard_KeyRetired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_NoBond",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AgentGuard_NoFault",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_NoKey",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_NoMandate",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AgentGuard_NoMoney",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_NotOpened",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "AgentGuard_NotOwner",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "recovered",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "key",
        "type": "address"
      }
    ],
    "name": "AgentGuard_NotTheKey",
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
    "name": "AgentGuard_NothingOwed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "payee",
        "type": "address"
      }
    ],
    "name": "AgentGuard_PayeeTwice",
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
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_PaymentFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "pool",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "reserved",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "cover",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_PoolTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_StillCovered",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "from",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "timestamp",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_TooEarly",
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
        "name": "timestamp",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_TooLate",
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
    "name": "AgentGuard_TooManyPayees",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "AgentGuard_WrongEvidence",
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
    "name": "AgentGuard_WrongPremium",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "given",
        "type": "bytes32"
      }
    ],
    "name": "AgentGuard_WrongPrevious",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "given",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_WrongSequence",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "madeAt",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "since",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "timestamp",
        "type": "uint256"
      }
    ],
    "name": "AgentGuard_WrongTime",
    "type": "error"
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
    "inputs": [],
    "name": "InvalidShortString",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "cover",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "premium",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "AgentCovered",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "pool",
        "type": "address"
      }
    ],
    "name": "AgentOpened",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
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
        "name": "bond",
        "type": "uint256"
      }
    ],
    "name": "BondRaised",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "BondReleased",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "cover",
        "type": "uint256"
      }
    ],
    "name": "CoverLapsed",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payee",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "seq",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "act",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "DecisionPaid",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "enum IAgentGuard.Fault",
        "name": "fault",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "challenger",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "slashed",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "rewarded",
        "type": "uint256"
      }
    ],
    "name": "FaultProven",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "FundsDeposited",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
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
    "name": "FundsWithdrawn",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "payee",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "act",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "HarmMadeGood",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "payer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "InsuranceFunded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      }
    ],
    "name": "MandateEnded",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "key",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "perPayment",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "perPeriod",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "period",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "expiresAt",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "listedOnly",
            "type": "bool"
          }
        ],
        "indexed": false,
        "internalType": "struct IAgentGuard.Limits",
        "name": "limits",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "perPeriod",
            "type": "uint96"
          }
        ],
        "indexed": false,
        "internalType": "struct IAgentGuard.PayeeLimit[]",
        "name": "payees",
        "type": "tuple[]"
      }
    ],
    "name": "MandateGiven",
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
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "bondOf",
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
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "mandateId",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "seq",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "act",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "madeAt",
            "type": "uint48"
          }
        ],
        "internalType": "struct IAgentGuard.Decision",
        "name": "decision",
        "type": "tuple"
      }
    ],
    "name": "decisionDigest",
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
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "deposit",
    "outputs": [],
    "stateMutability": "payable",
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
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "endMandate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "fundInsurance",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "getAgent",
    "outputs": [
      {
        "components": [
          {
            "internalType": "contract IAgentStake",
            "name": "pool",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "funds",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "cover",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "coveredUntil",
            "type": "uint48"
          },
          {
            "internalType": "uint64",
            "name": "mandates",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAgentGuard.Agent",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      }
    ],
    "name": "getMandate",
    "outputs": [
      {
        "components": [
          {
            "internalType": "address",
            "name": "key",
            "type": "address"
          },
          {
            "internalType": "uint48",
            "name": "since",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "endedAt",
            "type": "uint48"
          },
          {
            "internalType": "uint96",
            "name": "perPayment",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "perPeriod",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "period",
            "type": "uint32"
          },
          {
            "internalType": "bool",
            "name": "listedOnly",
            "type": "bool"
          },
          {
            "internalType": "enum IAgentGuard.Fault",
            "name": "fault",
            "type": "uint8"
          },
          {
            "internalType": "uint96",
            "name": "spent",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "window",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "expiresAt",
            "type": "uint48"
          },
          {
            "internalType": "uint64",
            "name": "seq",
            "type": "uint64"
          }
        ],
        "internalType": "struct IAgentGuard.Mandate",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "components": [
          {
            "internalType": "uint96",
            "name": "perPayment",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "perPeriod",
            "type": "uint96"
          },
          {
            "internalType": "uint32",
            "name": "period",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "expiresAt",
            "type": "uint48"
          },
          {
            "internalType": "bool",
            "name": "listedOnly",
            "type": "bool"
          }
        ],
        "internalType": "struct IAgentGuard.Limits",
        "name": "limits",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "perPeriod",
            "type": "uint96"
          }
        ],
        "internalType": "struct IAgentGuard.PayeeLimit[]",
        "name": "payees",
        "type": "tuple[]"
      }
    ],
    "name": "giveMandate",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "mandateId",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      }
    ],
    "name": "headOf",
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
    "name": "identity",
    "outputs": [
      {
        "internalType": "contract IAgentIdentity",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "insurance",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "pool",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "reserved",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint96",
        "name": "cover",
        "type": "uint96"
      }
    ],
    "name": "insure",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "lapse",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "open",
    "outputs": [
      {
        "internalType": "contract IAgentStake",
        "name": "pool",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "mandateId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "act",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "settleBy",
            "type": "uint48"
          }
        ],
        "internalType": "struct IAgentGuard.Order",
        "name": "order",
        "type": "tuple"
      }
    ],
    "name": "orderDigest",
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
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "act",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "payee",
        "type": "address"
      }
    ],
    "name": "paidFor",
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
        "components": [
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "mandateId",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "seq",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "act",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "madeAt",
            "type": "uint48"
          }
        ],
        "internalType": "struct IAgentGuard.Decision",
        "name": "decision",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "pay",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "mandateId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "payee",
        "type": "address"
      }
    ],
    "name": "payeeOf",
    "outputs": [
      {
        "internalType": "bool",
        "name": "listed",
        "type": "bool"
      },
      {
        "internalType": "uint96",
        "name": "perPeriod",
        "type": "uint96"
      },
      {
        "internalType": "uint96",
        "name": "spent",
        "type": "uint96"
      },
      {
        "internalType": "uint48",
        "name": "window",
        "type": "uint48"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint96",
        "name": "cover",
        "type": "uint96"
      }
    ],
    "name": "premiumOf",
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
        "components": [
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "mandateId",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "seq",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "act",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "madeAt",
            "type": "uint48"
          }
        ],
        "internalType": "struct IAgentGuard.Decision",
        "name": "one",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "oneSignature",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "mandateId",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "seq",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "act",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "madeAt",
            "type": "uint48"
          }
        ],
        "internalType": "struct IAgentGuard.Decision",
        "name": "other",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "otherSignature",
        "type": "bytes"
      }
    ],
    "name": "proveEquivocation",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "mandateId",
            "type": "uint256"
          },
          {
            "internalType": "uint64",
            "name": "seq",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "previous",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "act",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "madeAt",
            "type": "uint48"
          }
        ],
        "internalType": "struct IAgentGuard.Decision[]",
        "name": "decisions",
        "type": "tuple[]"
      },
      {
        "internalType": "bytes[]",
        "name": "signatures",
        "type": "bytes[]"
      }
    ],
    "name": "proveOverspend",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "agentId",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "mandateId",
            "type": "uint256"
          },
          {
            "internalType": "bytes32",
            "name": "act",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "payee",
            "type": "address"
          },
          {
            "internalType": "uint96",
            "name": "amount",
            "type": "uint96"
          },
          {
            "internalType": "uint48",
            "name": "settleBy",
            "type": "uint48"
          }
        ],
        "internalType": "struct IAgentGuard.Order",
        "name": "order",
        "type": "tuple"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "proveUnsignedAct",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "amount",
        "type": "uint256"
      }
    ],
    "name": "raiseBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      }
    ],
    "name": "releaseBond",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "stakeImplementation",
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
    "inputs": [],
    "name": "terms",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint8",
            "name": "backing",
            "type": "uint8"
          },
          {
            "internalType": "uint16",
            "name": "penaltyBps",
            "type": "uint16"
          },
          {
            "internalType": "uint16",
            "name": "premiumBps",
            "type": "uint16"
          },
          {
            "internalType": "uint48",
            "name": "faultWindow",
            "type": "uint48"
          },
          {
            "internalType": "uint48",
            "name": "coverTerm",
            "type": "uint48"
          },
          {
            "internalType": "uint96",
            "name": "leastBond",
            "type": "uint96"
          },
          {
            "internalType": "uint96",
            "name": "mostCover",
            "type": "uint96"
          }
        ],
        "internalType": "struct IAgentGuard.Terms",
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
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "agentId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      },
      {
        "internalType": "uint96",
        "name": "amount",
        "type": "uint96"
      }
    ],
    "name": "withdrawFunds",
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
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC721NonexistentToken",
    "type": "error"
  }
] as const

export const agentGuardInitCode =
  '0x6102a0604052348015610010575f5ffd5b50604051614f0e380380614f0e83398101604081905261002f9161038d565b6040518060400160405280601581526020017f4f70656e4c6564676572204167656e7447756172640000000000000000000000815250604051806040016040528060018152602001603160f81b81525061008e826102df60201b60201c565b6101205261009b816102df565b61014052815160208084019190912060e052815190820120610100524660a05261012760e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c052805160ff161580159061014a5750602081015161ffff1615155b80156101605750612710816020015161ffff1611155b80156101735750604081015161ffff1615155b80156101895750612710816040015161ffff1611155b80156101a05750606081015165ffffffffffff1615155b80156101b75750608081015165ffffffffffff1615155b80156101cf575060a08101516001600160601b031615155b80156102425750805f015160ff16826001600160a01b031663c9503fe26040518163ffffffff1660e01b8152600401602060405180830381865afa158015610219573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061023d9190610495565b60ff16145b61025f57604051633a76a2a160e21b815260040160405180910390fd5b6001600160a01b0393841661016052918316610180529091166101a052805160ff166101c052602081015161ffff9081166101e05260408201511661020052606081015165ffffffffffff908116610220526080820151166102405260a08101516001600160601b039081166102605260c0909101511661028052610510565b5f5f829050601f81511115610312578260405163305a27a960e01b815260040161030991906104b5565b60405180910390fd5b805161031d826104ea565b179392505050565b6001600160a01b0381168114610339575f5ffd5b50565b805160ff8116811461034c575f5ffd5b919050565b805161ffff8116811461034c575f5ffd5b805165ffffffffffff8116811461034c575f5ffd5b80516001600160601b038116811461034c575f5ffd5b5f5f5f5f8486036101408112156103a2575f5ffd5b85516103ad81610325565b60208701519095506103be81610325565b60408701519094506103cf81610325565b925060e0605f19820112156103e2575f5ffd5b5060405160e081016001600160401b038111828210171561041157634e487b7160e01b5f52604160045260245ffd5b6040526104206060870161033c565b815261042e60808701610351565b602082015261043f60a08701610351565b604082015261045060c08701610362565b606082015261046160e08701610362565b60808201526104736101008701610377565b60a08201526104856101208701610377565b60c0820152939692955090935050565b5f602082840312156104a5575f5ffd5b6104ae8261033c565b9392505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b8051602080830151919081101561050a575f198160200360031b1b821691505b50919050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516101c0516101e05161020051610220516102405161026051610280516148cb6106435f395f81816108e80152818161129501526112cd01525f81816108b90152611dad01525f818161088b01526114d201525f818161085d01526128b401525f8181610833015261095001525f8181610809015261384c01525f6107e001525f81816101e5015261169301525f818161055e01528181610d25015281816118450152818161268e015281816138ae0152818161394001526139e101525f8181610382015281816115cf01528181611e21015281816127fa0152612a2a01525f61345a01525f61342a01525f61373a01525f61371201525f61366d01525f61369701525f6136c101526148cb5ff3fe6080604052600436106101d0575f3560e01c806365a9dd3f116100fd57806389cf320411610092578063b6b55f2511610062578063b6b55f251461075a578063c60df2581461076d578063d50256251461078c578063dd91d92314610925575f5ffd5b806389cf3204146106c75780638c9b4a50146106fd57806393dcf40c1461071c5780639cb4c28d1461073b575f5ffd5b806375807250116100cd578063758072501461062e578063827f238f1461066257806384b0196e1461068157806386c5a485146106a8575f5ffd5b806365a9dd3f146105be57806368a182a9146105d1578063690e7c09146105f057806369229d7d1461060f575f5ffd5b80632de5aaf7116101735780634852cbc2116101435780634852cbc21461052e5780634cf088d91461054d57806351cff8d914610580578063525a6dcf1461059f575f5ffd5b80632de5aaf7146103a4578063307d08c5146104d157806334706ecf146104f05780633c9530c41461050f575f5ffd5b806317fe1bf2116101ae57806317fe1bf21461025b5780631f665a791461028757806321c85a711461033b5780632c159a1a14610371575f5ffd5b80630dd365df146101d457806311fc32b71461022457806312eacf4b14610251575b5f5ffd5b3480156101df575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b6040516001600160a01b0390911681526020015b60405180910390f35b34801561022f575f5ffd5b5061024361023e366004613c0e565b610944565b60405190815260200161021b565b61025961098d565b005b348015610266575f5ffd5b5061027a610275366004613c27565b610a33565b60405161021b9190613c6f565b348015610292575f5ffd5b506103016102a1366004613db9565b5f9283526006602090815260408085209385529281528284206001600160a01b0392909216845252902054600160f01b810460ff16916001600160601b0380831692600160601b810490911691600160c01b90910465ffffffffffff1690565b60405161021b949392919093151584526001600160601b0392831660208501529116604083015265ffffffffffff16606082015260800190565b348015610346575f5ffd5b50610243610355366004613c27565b5f91825260056020908152604080842092845291905290205490565b34801561037c575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b3480156103af575f5ffd5b506104656103be366004613def565b6040805160a0810182525f80825260208201819052918101829052606081018290526080810191909152505f90815260036020908152604091829020825160a08101845281546001600160a01b0381168252600160a01b90046001600160601b039081169382019390935260019091015491821692810192909252600160601b810465ffffffffffff166060830152600160901b90046001600160401b0316608082015290565b60405161021b91905f60a08201905060018060a01b0383511682526001600160601b0360208401511660208301526001600160601b03604084015116604083015265ffffffffffff60608401511660608301526001600160401b03608084015116608083015292915050565b3480156104dc575f5ffd5b506102436104eb366004613e17565b610bbb565b3480156104fb575f5ffd5b5061025961050a366004613def565b610c0d565b34801561051a575f5ffd5b50610259610529366004613e32565b610d95565b348015610539575f5ffd5b50610259610548366004613eb1565b610eac565b348015610558575f5ffd5b506102077f000000000000000000000000000000000000000000000000000000000000000081565b34801561058b575f5ffd5b5061024361059a366004613f02565b61114c565b3480156105aa575f5ffd5b506102596105b9366004613def565b6111f3565b6102596105cc366004613f1d565b611274565b3480156105dc575f5ffd5b506102436105eb366004613f57565b611580565b3480156105fb575f5ffd5b5061020761060a366004613def565b6115b7565b34801561061a575f5ffd5b50610259610629366004613c27565b611728565b348015610639575f5ffd5b50610243610648366004613f02565b6001600160a01b03165f9081526008602052604090205490565b34801561066d575f5ffd5b5061025961067c366004613fb1565b6118b7565b34801561068c575f5ffd5b50610695611d1d565b60405161021b9796959493929190614077565b3480156106b3575f5ffd5b506102436106c2366004613db9565b611d5f565b3480156106d2575f5ffd5b50600254604080516001600160601b038084168252600160601b90930490921660208301520161021b565b348015610708575f5ffd5b5061024361071736600461410d565b611d91565b348015610727575f5ffd5b5061025961073636600461419c565b612321565b348015610746575f5ffd5b50610259610755366004614231565b612431565b610259610768366004613def565b6125ad565b348015610778575f5ffd5b50610243610787366004613def565b612669565b348015610797575f5ffd5b506109186040805160e0810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c08101919091526040518060e001604052807f000000000000000000000000000000000000000000000000000000000000000060ff1681526020017f000000000000000000000000000000000000000000000000000000000000000061ffff1681526020017f000000000000000000000000000000000000000000000000000000000000000061ffff1681526020017f000000000000000000000000000000000000000000000000000000000000000065ffffffffffff1681526020017f000000000000000000000000000000000000000000000000000000000000000065ffffffffffff1681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160601b031681526020017f00000000000000000000000000000000000000000000000000000000000000006001600160601b0316815250905090565b60405161021b9190614267565b348015610930575f5ffd5b5061025961093f366004613def565b612709565b5f61098761097f61ffff7f0000000000000000000000000000000000000000000000000000000000000000166001600160601b0385166142fe565b61271061276e565b92915050565b345f036109ad576040516354afa1b360e11b815260040160405180910390fd5b600280543491905f906109ca9084906001600160601b0316614315565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b03167f8eb7fb1015a3c6d6716dcad4ea2d262bf9e0dedc36814696940cc9551b9dc80434604051610a2991815260200190565b60405180910390a2565b60408051610180810182525f80825260208201819052918101829052606081018290526080810182905260a0810182905260c0810182905260e081018290526101008101829052610120810182905261014081018290526101608101919091525f83815260046020908152604080832085845282529182902082516101808101845281546001600160a01b038116825265ffffffffffff600160a01b8204811694830194909452600160d01b90049092169282019290925260018201546001600160601b038082166060840152600160601b820416608083015263ffffffff600160c01b82041660a083015260ff600160e01b82048116151560c084015291929160e0840191600160e81b9004166003811115610b5257610b52613c47565b6003811115610b6357610b63613c47565b8152600291909101546001600160601b0381166020830152600160601b810465ffffffffffff9081166040840152600160901b8204166060830152600160c01b90046001600160401b03166080909101529392505050565b5f6109877f551720403b009a565f5a2e222da63577ff29b4f008a60717d23152c755fcf24183604051602001610bf292919061435f565b604051602081830303815290604052805190602001206127a1565b5f610c17826127cd565b90505f610c2383612669565b90508281610c505760405163377d0ddf60e01b8152600401610c4791815260200190565b60405180910390fd5b506001820154600160901b90046001600160401b031615610cd2575f8381526004602090815260408083206001860154600160901b90046001600160401b031684529091528120610ca0906128a7565b9050838142811115610cce5760405163032a2afb60e31b815260048101929092526024820152604401610c47565b5050505b827fa82cc801d3441a544199a29213af59c68395a29ea31e3130a7badf410f166b6782604051610d0491815260200190565b60405180910390a28154604051632165e20b60e01b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692632165e20b92610d63929190911690600590869060040161441d565b5f604051808303815f87803b158015610d7a575f5ffd5b505af1158015610d8c573d5f5f3e3d5ffd5b50505050505050565b5f610d9f846127cd565b805490915084906001600160601b03600160a01b90910481169084908116821015610df75760405163780e8e4960e01b815260048101939093526001600160601b039182166024840152166044820152606401610c47565b505081548391508290601490610e1e908490600160a01b90046001600160601b0316614448565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550826001600160a01b0316847ff440aec6b52895984d061d622e6edeba6210f7c3e059be920663140c084560d784604051610e8b91906001600160601b0391909116815260200190565b60405180910390a3610ea683836001600160601b0316612920565b50505050565b82355f81815260036020526040812090610ec78686866129ac565b90505f610eda60e0880160c08901613c0e565b835490915084906001600160601b03600160a01b90910481169083908116821015610f325760405163780e8e4960e01b815260048101939093526001600160601b039182166024840152166044820152606401610c47565b50610f5691508590506020890135610f5060c08b0160a08c01613f02565b84612c9e565b610f666060880160408901614467565b5f8581526004602090815260408083208b83013580855290835281842060020180546001600160401b0396909616600160c01b026001600160c01b03909616959095179094558783526005825280832093835292905220829055825481908490601490610fe59084906001600160601b03600160a01b90910416614448565b82546101009290920a6001600160601b038181021990931691831602179091555f86815260076020908152604080832060808d013584529091528120918416925061103660c08b0160a08c01613f02565b6001600160a01b03166001600160a01b031681526020019081526020015f205f8282546110639190614480565b90915550506001600160601b03811660085f61108560c08b0160a08c01613f02565b6001600160a01b03166001600160a01b031681526020019081526020015f205f8282546110b29190614480565b909155506110c8905060c0880160a08901613f02565b6001600160a01b03166020880135857fb78b2f3557c037390e53181a06c3be06dcb3406e4df5c8510ba7f85b2f1e134861110860608c0160408d01614467565b604080516001600160401b039290921682526001600160601b038716602083015260808d81013583830152606083018990529051918290030190a450505050505050565b6001600160a01b0381165f90815260086020526040902054818161118f57604051635a6e55db60e01b81526001600160a01b039091166004820152602401610c47565b506001600160a01b0382165f8181526008602052604080822091909155517f7084f5476618d8e60b11ef0d7d3f06914655adb8793e28ff7f018d4c76d505d5906111dc9084815260200190565b60405180910390a26111ee8282612920565b919050565b5f6111fd826127cd565b60018101545f848152600460209081526040808320600160901b9094046001600160401b03168084529390915290209192509061123990612f88565b838290916112635760405163628a07b960e11b815260048101929092526024820152604401610c47565b505061126f8382612fbc565b505050565b5f61127e8361301f565b90506001600160601b038216158015906112ca57507f00000000000000000000000000000000000000000000000000000000000000006001600160601b0316826001600160601b031611155b827f0000000000000000000000000000000000000000000000000000000000000000909161131e5760405163be0e040b60e01b81526001600160601b03928316600482015291166024820152604401610c47565b50505f61132a83610944565b905034818181146113575760405163579c3caf60e01b815260048101929092526024820152604401610c47565b505060018201548490600160601b900465ffffffffffff16428111156113a15760405163d0343e7f60e01b8152600481019290925265ffffffffffff166024820152604401610c47565b50506113ad848361305f565b600280548291905f906113ca9084906001600160601b0316614315565b82546101009290920a6001600160601b0381810219909316918316021790915560025480821692506114079186811691600160601b900416614480565b6002546001600160601b0380821693600160601b90920416918691101561145d57604051630491bf1560e21b81526001600160601b03938416600482015291831660248301529091166044820152606401610c47565b505060028054859250600c90611484908490600160601b90046001600160601b0316614315565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555082826001015f6101000a8154816001600160601b0302191690836001600160601b031602179055507f0000000000000000000000000000000000000000000000000000000000000000426114fc9190614493565b60018301805465ffffffffffff60601b1916600160601b65ffffffffffff93841681029190911791829055604080516001600160601b0388168152602081018690529190920490921690820152339085907fcb19489f8f8b99094a6c38e75623ba2b2f8a778c3f2b800bb109eeb2d21a85239060600160405180910390a350505050565b5f6109877fb1b387d63d5eced19dc97fb814ae7984bce02494a2979b367077d8cd5561bbaa83604051602001610bf29291906144b1565b6040516331a9108f60e11b8152600481018290525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690636352211e90602401602060405180830381865afa15801561161c573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906116409190614534565b505f828152600360205260409020805483906001600160a01b0316801561168c5760405163fb490efd60e01b815260048101929092526001600160a01b03166024820152604401610c47565b50506116d97f0000000000000000000000000000000000000000000000000000000000000000846040516020016116c591815260200190565b60405160208183030381529060405261310d565b81546001600160a01b0319166001600160a01b03821690811783556040519193509084907f8298e6167af5345103981ea3ad6bbbf53a90e3eb36dddfabea76f0e03390fd45905f90a350919050565b5f611732836127cd565b90505f8261173f85612669565b6117499190614480565b90505f825f015f9054906101000a90046001600160a01b03166001600160a01b0316630f9e114d6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561179d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117c1919061454f565b90508181808211156117ef57604051632248aa6960e11b815260048101929092526024820152604401610c47565b5050604080518581526020810184905286917f9a0092f49ec54b6f786012a14ee632fb8e549643ab3056514f3e2d95afbe7cad910160405180910390a282546040516339c6eedd60e11b81526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000081169263738dddba92611883929190911690600590899060040161441d565b5f604051808303815f87803b15801561189a575f5ffd5b505af11580156118ac573d5f5f3e3d5ffd5b505050505050505050565b8280158015906118c8575060208111155b80156118d357508082145b6118f0576040516399a5d46f60e01b815260040160405180910390fd5b5f85855f81811061190357611903614566565b905061010002015f013590505f86865f81811061192257611922614566565b905061010002016020013590505f61193a8383613119565b90505f806001815b87811015611bc457368c8c8381811061195d5761195d614566565b90506101000201905087815f013514801561197b5750868160200135145b80156119af57508554600160a01b900465ffffffffffff166119a4610100830160e0840161457a565b65ffffffffffff1610155b8015611a1157506119ea868e8e5f8181106119cc576119cc614566565b9050610100020160e00160208101906119e5919061457a565b61320b565b65ffffffffffff16611a07876119e5610100850160e0860161457a565b65ffffffffffff16145b8015611a795750811580611a7957508c8c611a2d600185614593565b818110611a3c57611a3c614566565b905061010002016040016020810190611a559190614467565b6001600160401b0316611a6e6060830160408401614467565b6001600160401b0316115b611a96576040516399a5d46f60e01b815260040160405180910390fd5b8554611ad7906001600160a01b0316611aae83610bbb565b8d8d86818110611ac057611ac0614566565b9050602002810190611ad291906145a6565b613245565b611ae760e0820160c08301613c0e565b611afa906001600160601b031686614480565b60018701549095506001600160601b0316611b1b60e0830160c08401613c0e565b6001600160601b03161180611b5b57506002860154600160901b900465ffffffffffff16611b50610100830160e0840161457a565b65ffffffffffff1610155b15611b6557600193505b8c8c5f818110611b7757611b77614566565b9050610100020160a0016020810190611b909190613f02565b6001600160a01b0316611ba960c0830160a08401613f02565b6001600160a01b031614611bbb575f92505b50600101611942565b506001840154600160601b90046001600160601b0316831115611be657600191505b808015611bf1575081155b15611c94575f8681526006602090815260408083208884529091528120818d8d8281611c1f57611c1f614566565b9050610100020160a0016020810190611c389190613f02565b6001600160a01b0316815260208101919091526040015f208054909150600160f01b900460ff16611c82576001850154600160e01b900460ff168015611c7d57508315155b611c90565b80546001600160601b031684115b9250505b81611cb25760405163b02ee41960e01b815260040160405180910390fd5b5f611ccc87876001681bdd995c9cdc195b9960ba1b6132d2565b90505f5b88811015611d0e57611cfa8d8d83818110611ced57611ced614566565b90506101000201836133e9565b611d049083614593565b9150600101611cd0565b50505050505050505050505050565b5f6060805f5f5f6060611d2e613423565b611d36613453565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f83815260076020908152604080832085845282528083206001600160a01b03851684529091529020545b9392505050565b5f5f611d9c866127cd565b90505f611da887612669565b9050807f00000000000000000000000000000000000000000000000000000000000000006001600160601b038116821015611e0857604051631bb1f2ed60e01b815260048101929092526001600160601b03166024820152604401610c47565b50506040516233950960e01b8152600481018890525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906233950990602401602060405180830381865afa158015611e6d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611e919190614534565b9050876001600160a01b038216611ebe57604051630b561d7160e01b8152600401610c4791815260200190565b50611ecc6020880188613c0e565b6001600160601b031615801590611efa5750611eee6040880160208901613c0e565b6001600160601b031615155b8015611f1a5750611f1160608801604089016145fb565b63ffffffff1615155b8015611f3c575042611f326080890160608a0161457a565b65ffffffffffff16115b8015611f6c5750611f516301e1338042614480565b611f616080890160608a0161457a565b65ffffffffffff1611155b611f89576040516394f4792760e01b815260040160405180910390fd5b84602080821115611fb6576040516338a5e5a160e21b815260048101929092526024820152604401610c47565b50505f8881526004602090815260408083206001870154600160901b90046001600160401b031684529091529020611fed90612f88565b15612012576001830154612012908990600160901b90046001600160401b0316612fbc565b60018301805460129061203490600160901b90046001600160401b0316614614565b82546001600160401b039182166101009390930a83810292021916179091555f8981526004602090815260408083208484528252909120805465ffffffffffff4216600160a01b026001600160d01b03199091166001600160a01b038616171781559195506120a590890189613c0e565b6001820180546001600160601b0319166001600160601b03929092169190911790556120d76040890160208a01613c0e565b6001820180546001600160601b0392909216600160601b026bffffffffffffffffffffffff60601b199092169190911790556121196060890160408a016145fb565b60018201805463ffffffff92909216600160c01b0263ffffffff60c01b199092169190911790556121506080890160608a0161457a565b60028201805465ffffffffffff92909216600160901b0265ffffffffffff60901b1990921691909117905561218b60a0890160808a0161464d565b600182018054911515600160e01b0260ff60e01b199092169190911790555f5b868110156122cd575f8a81526006602090815260408083208984529091528120818a8a858181106121de576121de614566565b6121f49260206040909202019081019150613f02565b6001600160a01b0316815260208101919091526040015f208054909150600160f01b900460ff161589898481811061222e5761222e614566565b6122449260206040909202019081019150613f02565b9061226e576040516302f660d960e01b81526001600160a01b039091166004820152602401610c47565b50805460ff60f01b1916600160f01b17815588888381811061229257612292614566565b90506040020160200160208101906122aa9190613c0e565b81546001600160601b0319166001600160601b03919091161790556001016121ab565b50816001600160a01b0316858a7f186e4e88c28c7daa93075ab6a46ed88c3d9d5fd39b5bf30afd96563da84b848b8b8b8b60405161230d93929190614666565b60405180910390a450505050949350505050565b853560208701355f6123338383613119565b90505f61233f8a610bbb565b90505f61234b88610bbb565b90508735851480156123605750838860200135145b801561239b575061237760608c0160408d01614467565b6001600160401b031661239060608a0160408b01614467565b6001600160401b0316145b80156123a75750818114155b6123c45760405163b02ee41960e01b815260040160405180910390fd5b82546123db906001600160a01b0316838c8c613245565b82546123f2906001600160a01b0316828989613245565b5f61240f868660026b32b8bab4bb37b1b0ba34b7b760a11b6132d2565b905061241b8c826133e9565b6124259082614593565b9050611d0e89826133e9565b5f61244184356020860135613119565b905061245360c0850160a0860161457a565b65ffffffffffff16421161246d60c0860160a0870161457a565b42909161249d57604051630951737160e41b815265ffffffffffff90921660048301526024820152604401610c47565b506124b0905060a0850160808601613c0e565b84355f90815260076020908152604080832081890135845290915281206001600160601b039290921691906124eb6080880160608901613f02565b6001600160a01b03166001600160a01b031681526020019081526020015f2054106125295760405163b02ee41960e01b815260040160405180910390fd5b8054612548906001600160a01b031661254186611580565b8585613245565b5f61256a8535602087013560036b1d5b9cda59db9959081858dd60a21b6132d2565b90506125a5853560408701356125866080890160608a01613f02565b61259660a08a0160808b01613c0e565b6001600160601b03168561347e565b505050505050565b5f6125b78261301f565b9050345f036125d9576040516354afa1b360e11b815260040160405180910390fd5b8054349082906014906125fd908490600160a01b90046001600160601b0316614315565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550336001600160a01b0316827fe030e47e27825a2ad1b19e4cf2e70bfbfb3124af275c7727a82b114ba7b29a853460405161265d91815260200190565b60405180910390a35050565b5f818152600360205260408082205490516312947f0f60e11b81526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692632528fe1e926126ca929190911690600590600401614742565b602060405180830381865afa1580156126e5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610987919061454f565b5f6127138261301f565b60018101549091508290600160601b900465ffffffffffff164281111561275e5760405163d0343e7f60e01b8152600481019290925265ffffffffffff166024820152604401610c47565b505061276a828261305f565b5050565b5f815f03612780576127806012613650565b8160018403816127925761279261475f565b04600101831515029392505050565b5f6109876127ad613661565b8360405161190160f01b8152600281019290925260228201526042902090565b5f6127d78261301f565b6040516331a9108f60e11b81526004810184905290915033906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690636352211e90602401602060405180830381865afa15801561283f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906128639190614534565b6001600160a01b031614823390916128a057604051630846b0d360e11b815260048101929092526001600160a01b03166024820152604401610c47565b5050919050565b80545f9065ffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000811691600160d01b900416156128f9578254600160d01b900465ffffffffffff1661290e565b6002830154600160901b900465ffffffffffff165b65ffffffffffff166109879190614480565b5f826001600160a01b0316826040515f6040518083038185875af1925050503d805f8114612969576040519150601f19603f3d011682016040523d82523d5f602084013e61296e565b606091505b5050905080838390916129a55760405163619d196760e11b81526001600160a01b0390921660048301526024820152604401610c47565b5050505050565b82355f81815260046020908152604080832082880135845290915281209091906129d581612f88565b8287602001359091612a035760405163628a07b960e11b815260048101929092526024820152604401610c47565b505080546040516233950960e01b8152600481018490526001600160a01b039182169182917f0000000000000000000000000000000000000000000000000000000000000000909116906233950990602401602060405180830381865afa158015612a70573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612a949190614534565b6001600160a01b03161483829091612ad15760405163e2a6efe160e01b815260048101929092526001600160a01b03166024820152604401610c47565b5050612adc87610bbb565b9350612aea81858888613245565b6002820154612b0a90600160c01b90046001600160401b03166001614773565b6001600160401b0316612b236060890160408a01614467565b6001600160401b0316148260020160189054906101000a90046001600160401b03166001612b519190614773565b612b6160608a0160408b01614467565b9091612b9357604051631d67660160e11b81526001600160401b03928316600482015291166024820152604401610c47565b50505f8381526005602090815260408083208a8301358452909152902054806060890135808214612be057604051633bce08eb60e01b815260048101929092526024820152604401610c47565b50508254600160a01b900465ffffffffffff16612c046101008a0160e08b0161457a565b65ffffffffffff1610158015612c32575042612c276101008a0160e08b0161457a565b65ffffffffffff1611155b612c436101008a0160e08b0161457a565b84549091600160a01b90910465ffffffffffff16904290612c905760405163834a4af760e01b815265ffffffffffff93841660048201529290911660248301526044820152606401610c47565b505050505050509392505050565b5f8481526004602090815260408083208684529091529020600181015482906001600160601b03908116908216811015612cfe576040516320b9e12d60e11b81526001600160601b03928316600482015291166024820152604401610c47565b50505f612d0b824261320b565b60028301549091505f906001600160601b0385169065ffffffffffff808516600160601b9092041614612d3e575f612d4d565b60028401546001600160601b03165b6001600160601b0316612d609190614480565b60018401549091508190600160601b90046001600160601b031680821115612dad576040516304542e0d60e11b815260048101929092526001600160601b03166024820152604401610c47565b50506002830180546001600160601b03831671ffffffffffffffffffffffffffffffffffff1990911617600160601b65ffffffffffff8516021790555f87815260066020908152604080832089845282528083206001600160a01b038916845290915290208054600160f01b900460ff16612e82576001840154869086905f90600160e01b900460ff1615612e7657604051634d02b76b60e11b81526001600160a01b0390931660048401526001600160601b0390911660248301526044820152606401610c47565b50505050505050610ea6565b80545f906001600160601b0387169065ffffffffffff868116600160c01b9092041614612eaf575f612ec2565b8254600160601b90046001600160601b03165b6001600160601b0316612ed59190614480565b8254909150879082906001600160601b031680821115612f2a57604051634d02b76b60e11b81526001600160a01b03909316600484015260248301919091526001600160601b03166044820152606401610c47565b5050825465ffffffffffff909516600160c01b0265ffffffffffff60c01b196001600160601b03909316600160601b029290921671ffffffffffffffffffffffffffffffffffff60601b199095169490941717905550505050505050565b80545f90600160d01b900465ffffffffffff1615801561098757505060020154600160901b900465ffffffffffff16421090565b5f82815260046020908152604080832084845290915280822080546001600160d01b0316600160d01b4265ffffffffffff160217905551829184917f2922fa1d81aaf94b699f0cdd7b29acb4c87fe3f5a1189908887bfbe414f308fb9190a35050565b5f818152600360205260409020805482906001600160a01b031661305957604051637e1198d560e11b8152600401610c4791815260200190565b50919050565b60018101546001600160601b03165f81900361307a57505050565b806002600c8282829054906101000a90046001600160601b031661309e9190614448565b82546101009290920a6001600160601b038181021990931691831602179091556001840180546001600160601b031916905560405190831681528491507fd28970026abb50309542592d76bc473a3efbaa4587edce9778cd15fd4be3b11b9060200160405180910390a2505050565b5f611d8a83835f61378a565b5f8281526004602090815260408083208484529091529020805483908390600160a01b900465ffffffffffff1661316c5760405163628a07b960e11b815260048101929092526024820152604401610c47565b505f90506001820154600160e81b900460ff16600381111561319057613190613c47565b14838383600101601d9054906101000a900460ff169091926131c857604051630cd5645160e11b8152600401610c4793929190614792565b5050505f6131d5826128a7565b90508042818110613202576040516308e9f51f60e31b815260048101929092526024820152604401610c47565b50505092915050565b600182015482545f91600160c01b900463ffffffff169061323b90600160a01b900465ffffffffffff16846147ad565b611d8a91906147cb565b5f6132858484848080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152506137fb92505050565b50509050846001600160a01b0316816001600160a01b03161481869091610d8c5760405163687b295b60e01b81526001600160a01b03928316600482015291166024820152604401610c47565b5f848152600460209081526040808320868452909152812060018101805485919060ff60e81b1916600160e81b83600381111561331157613311613c47565b021790555061331f81612f88565b1561332e5761332e8686612fbc565b5f5f61333a8886613844565b9150915085600381111561335057613350613c47565b604080513381526020810185905290810183905288908a907f6a02eb8ab50bb8ae7f3c2da8a9a9faf0f60ac8d506fd61f5d0930acdccb880969060600160405180910390a45f8881526003602052604090206001810154600160601b900465ffffffffffff1642106133c2575f6133da565b60018101546133da906001600160601b031683613a5f565b9450505050505b949350505050565b5f611d8a8335608085013561340460c0870160a08801613f02565b61341460e0880160c08901613c0e565b6001600160601b03168661347e565b606061344e7f0000000000000000000000000000000000000000000000000000000000000000613a6e565b905090565b606061344e7f0000000000000000000000000000000000000000000000000000000000000000613a6e565b5f85815260076020908152604080832087845282528083206001600160a01b03871684529091528120548084116134b8575f915050613647565b6134cb6134c58286614593565b84613a5f565b9150815f036134dd575f915050613647565b600280548391905f906134fa9084906001600160601b0316614448565b92506101000a8154816001600160601b0302191690836001600160601b03160217905550816002600c8282829054906101000a90046001600160601b03166135429190614448565b82546101009290920a6001600160601b038181021990931691831602179091555f8981526003602052604081206001018054869450909261358591859116614448565b92506101000a8154816001600160601b0302191690836001600160601b0316021790555081816135b59190614480565b5f8881526007602090815260408083208a845282528083206001600160a01b038a1684528252808320939093556008905290812080548492906135f9908490614480565b9250508190555085856001600160a01b0316887f4f51e98d9131d35da057174349c990c936a950e775edf1c1cf5bb893925a01988560405161363d91815260200190565b60405180910390a4505b95945050505050565b634e487b715f52806020526024601cfd5b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156136b957507f000000000000000000000000000000000000000000000000000000000000000046145b156136e357507f000000000000000000000000000000000000000000000000000000000000000090565b61344e604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f814710156137b55760405163cf47918160e01b815247600482015260248101839052604401610c47565b5f6137c08585613aab565b905080516020820184f091506001600160a01b0382166137f35760405163b06ebf3d60e01b815260040160405180910390fd5b509392505050565b5f5f5f8351604103613832576020840151604085015160608601515f1a61382488828585613b09565b95509550955050505061383d565b505081515f91506002905b9250925092565b5f5f5f6127107f000000000000000000000000000000000000000000000000000000000000000061ffff1661387887612669565b61388291906142fe565b61388c91906147f6565b604051630758072560e41b81523360048201529091505f906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690637580725090602401602060405180830381865afa1580156138f3573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613917919061454f565b5f8781526003602052604090819020549051633425286b60e01b81529192506001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811692633425286b9261397f921690600590879033908c90600401614809565b6020604051808303815f875af115801561399b573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139bf919061454f565b604051630758072560e41b815233600482015290945081906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690637580725090602401602060405180830381865afa158015613a26573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190613a4a919061454f565b613a549190614593565b925050509250929050565b5f828218828410028218611d8a565b60605f613a7a83613bd1565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b6060615fd382511115613ad15760405163250a241560e21b815260040160405180910390fd5b8151613ade90602d614480565b8383604051602001613af29392919061484b565b604051602081830303815290604052905092915050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115613b4257505f91506003905082613bc7565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613b93573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b038116613bbe57505f925060019150829050613bc7565b92505f91508190505b9450945094915050565b5f60ff8216601f81111561098757604051632cd44ac360e21b815260040160405180910390fd5b80356001600160601b03811681146111ee575f5ffd5b5f60208284031215613c1e575f5ffd5b611d8a82613bf8565b5f5f60408385031215613c38575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52602160045260245ffd5b60048110613c6b57613c6b613c47565b9052565b81516001600160a01b0316815261018081016020830151613c9a602084018265ffffffffffff169052565b506040830151613cb4604084018265ffffffffffff169052565b506060830151613ccf60608401826001600160601b03169052565b506080830151613cea60808401826001600160601b03169052565b5060a0830151613d0260a084018263ffffffff169052565b5060c0830151613d1660c084018215159052565b5060e0830151613d2960e0840182613c5b565b50610100830151613d466101008401826001600160601b03169052565b50610120830151613d6261012084018265ffffffffffff169052565b50610140830151613d7e61014084018265ffffffffffff169052565b50610160830151613d9b6101608401826001600160401b03169052565b5092915050565b6001600160a01b0381168114613db6575f5ffd5b50565b5f5f5f60608486031215613dcb575f5ffd5b83359250602084013591506040840135613de481613da2565b809150509250925092565b5f60208284031215613dff575f5ffd5b5035919050565b5f6101008284031215613059575f5ffd5b5f6101008284031215613e28575f5ffd5b611d8a8383613e06565b5f5f5f60608486031215613e44575f5ffd5b833592506020840135613e5681613da2565b9150613e6460408501613bf8565b90509250925092565b5f5f83601f840112613e7d575f5ffd5b5081356001600160401b03811115613e93575f5ffd5b602083019150836020828501011115613eaa575f5ffd5b9250929050565b5f5f5f6101208486031215613ec4575f5ffd5b613ece8585613e06565b92506101008401356001600160401b03811115613ee9575f5ffd5b613ef586828701613e6d565b9497909650939450505050565b5f60208284031215613f12575f5ffd5b8135611d8a81613da2565b5f5f60408385031215613f2e575f5ffd5b82359150613f3e60208401613bf8565b90509250929050565b5f60c08284031215613059575f5ffd5b5f60c08284031215613f67575f5ffd5b611d8a8383613f47565b5f5f83601f840112613f81575f5ffd5b5081356001600160401b03811115613f97575f5ffd5b6020830191508360208260051b8501011115613eaa575f5ffd5b5f5f5f5f60408587031215613fc4575f5ffd5b84356001600160401b03811115613fd9575f5ffd5b8501601f81018713613fe9575f5ffd5b80356001600160401b03811115613ffe575f5ffd5b8760208260081b8401011115614012575f5ffd5b6020918201955093508501356001600160401b03811115614031575f5ffd5b61403d87828801613f71565b95989497509550505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b60ff60f81b8816815260e060208201525f61409560e0830189614049565b82810360408401526140a78189614049565b606084018890526001600160a01b038716608085015260a0840186905283810360c0850152845180825260208087019350909101905f5b818110156140fc5783518352602093840193909201916001016140de565b50909b9a5050505050505050505050565b5f5f5f5f84860360e0811215614121575f5ffd5b8535945060a0601f1982011215614136575f5ffd5b5060208501925060c08501356001600160401b03811115614155575f5ffd5b8501601f81018713614165575f5ffd5b80356001600160401b0381111561417a575f5ffd5b8760208260061b840101111561418e575f5ffd5b949793965060200194505050565b5f5f5f5f5f5f61024087890312156141b2575f5ffd5b6141bc8888613e06565b95506101008701356001600160401b038111156141d7575f5ffd5b6141e389828a01613e6d565b90965094506141f89050886101208901613e06565b92506102208701356001600160401b03811115614213575f5ffd5b61421f89828a01613e6d565b979a9699509497509295939492505050565b5f5f5f60e08486031215614243575f5ffd5b61424d8585613f47565b925060c08401356001600160401b03811115613ee9575f5ffd5b5f60e08201905060ff835116825261ffff602084015116602083015261ffff604084015116604083015265ffffffffffff606084015116606083015265ffffffffffff608084015116608083015260a08301516142cf60a08401826001600160601b03169052565b5060c0830151613d9b60c08401826001600160601b03169052565b634e487b7160e01b5f52601160045260245ffd5b8082028115828204841417610987576109876142ea565b6001600160601b038181168382160190811115610987576109876142ea565b80356001600160401b03811681146111ee575f5ffd5b803565ffffffffffff811681146111ee575f5ffd5b82815281356020808301919091528201356040808301919091526101208201906001600160401b0390614393908501614334565b1660608381019190915283013560808084019190915283013560a0808401919091528301356143c181613da2565b6001600160a01b031660c0838101919091526001600160601b03906143e7908501613bf8565b1660e08301526143f960e0840161434a565b65ffffffffffff81166101008401526137f3565b60078110613c6b57613c6b613c47565b6001600160a01b03841681526060810161443a602083018561440d565b826040830152949350505050565b6001600160601b038281168282160390811115610987576109876142ea565b5f60208284031215614477575f5ffd5b611d8a82614334565b80820180821115610987576109876142ea565b65ffffffffffff8181168382160190811115610987576109876142ea565b828152813560208083019190915282013560408083019190915282013560608083019190915260e08201908301356144e881613da2565b6001600160a01b03166080838101919091526001600160601b039061450e908501613bf8565b1660a083015265ffffffffffff61452760a0850161434a565b1660c08301529392505050565b5f60208284031215614544575f5ffd5b8151611d8a81613da2565b5f6020828403121561455f575f5ffd5b5051919050565b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561458a575f5ffd5b611d8a8261434a565b81810381811115610987576109876142ea565b5f5f8335601e198436030181126145bb575f5ffd5b8301803591506001600160401b038211156145d4575f5ffd5b602001915036819003821315613eaa575f5ffd5b803563ffffffff811681146111ee575f5ffd5b5f6020828403121561460b575f5ffd5b611d8a826145e8565b5f6001600160401b0382166001600160401b038103614635576146356142ea565b60010192915050565b803580151581146111ee575f5ffd5b5f6020828403121561465d575f5ffd5b611d8a8261463e565b5f60c082016001600160601b0361467c87613bf8565b1683526001600160601b0361469360208801613bf8565b16602084015263ffffffff6146aa604088016145e8565b16604084015265ffffffffffff6146c36060880161434a565b1660608401526146d56080870161463e565b1515608084015260c060a08401528390528360e083015f5b8581101561473757823561470081613da2565b6001600160a01b031682526001600160601b0361471f60208501613bf8565b166020830152604092830192909101906001016146ed565b509695505050505050565b6001600160a01b038316815260408101611d8a602083018461440d565b634e487b7160e01b5f52601260045260245ffd5b6001600160401b038181168382160190811115610987576109876142ea565b83815260208101839052606081016133e16040830184613c5b565b65ffffffffffff8281168282160390811115610987576109876142ea565b5f65ffffffffffff8316806147e2576147e261475f565b8065ffffffffffff84160491505092915050565b5f826148045761480461475f565b500490565b6001600160a01b038616815260a08101614826602083018761440d565b60408201949094526001600160a01b0392909216606083015260809091015292915050565b606160f81b815260f084901b6001600160f01b0319166001820152703d81600a3d39f3363d3d373d3d3d363d7360781b6003820152606083901b6001600160601b03191660148201526e5af43d82803e903d91602b57fd5bf360881b602882015281515f908060208501603785015e5f920160370191825250939250505056'
