// Written by scripts/build.ts with solc 0.8.37. Do not edit.

export const openGovernorAbi = [
  {
    "inputs": [
      {
        "internalType": "contract IVotes",
        "name": "staking",
        "type": "address"
      },
      {
        "internalType": "contract TimelockController",
        "name": "timelock_",
        "type": "address"
      },
      {
        "internalType": "contract IChamber",
        "name": "chamber_",
        "type": "address"
      },
      {
        "components": [
          {
            "internalType": "uint48",
            "name": "votingDelay",
            "type": "uint48"
          },
          {
            "internalType": "uint32",
            "name": "votingPeriod",
            "type": "uint32"
          },
          {
            "internalType": "uint48",
            "name": "lateQuorumExtension",
            "type": "uint48"
          },
          {
            "internalType": "uint256",
            "name": "proposalThreshold",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "quorumPercent",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "quorumFloor",
            "type": "uint256"
          }
        ],
        "internalType": "struct OpenGovernor.Settings",
        "name": "settings",
        "type": "tuple"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "CheckpointUnorderedInsertion",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ERC6372InconsistentClock",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      }
    ],
    "name": "GovernorAlreadyCastVote",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorAlreadyQueuedProposal",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "GovernorDisabledDeposit",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "votes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "threshold",
        "type": "uint256"
      }
    ],
    "name": "GovernorInsufficientProposerVotes",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "targets",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "calldatas",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "values",
        "type": "uint256"
      }
    ],
    "name": "GovernorInvalidProposalLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "quorumNumerator",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "quorumDenominator",
        "type": "uint256"
      }
    ],
    "name": "GovernorInvalidQuorumFraction",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      }
    ],
    "name": "GovernorInvalidSignature",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "GovernorInvalidVoteParams",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "GovernorInvalidVoteType",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "votingPeriod",
        "type": "uint256"
      }
    ],
    "name": "GovernorInvalidVotingPeriod",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorNonexistentProposal",
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
    "name": "GovernorOnlyExecutor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "newVoteExtension",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maxVoteExtension",
        "type": "uint256"
      }
    ],
    "name": "GovernorPreventLateQuorumVoteExtensionTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorProposalQueueingFailed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "GovernorProposalQueueingNotRequired",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      }
    ],
    "name": "GovernorRestrictedProposer",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "GovernorUnableToCancel",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "enum IGovernor.ProposalState",
        "name": "current",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "expectedStates",
        "type": "bytes32"
      }
    ],
    "name": "GovernorUnexpectedProposalState",
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
        "name": "currentNonce",
        "type": "uint256"
      }
    ],
    "name": "InvalidAccountNonce",
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
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "until",
        "type": "uint256"
      }
    ],
    "name": "OpenGovernor_Delayed",
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
    "inputs": [],
    "name": "EIP712DomainChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "oldVoteExtension",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "newVoteExtension",
        "type": "uint64"
      }
    ],
    "name": "LateQuorumVoteExtensionSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "ProposalCanceled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "proposer",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "indexed": false,
        "internalType": "string[]",
        "name": "signatures",
        "type": "string[]"
      },
      {
        "indexed": false,
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "voteStart",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "voteEnd",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "description",
        "type": "string"
      }
    ],
    "name": "ProposalCreated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "ProposalExecuted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "extendedDeadline",
        "type": "uint64"
      }
    ],
    "name": "ProposalExtended",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "etaSeconds",
        "type": "uint256"
      }
    ],
    "name": "ProposalQueued",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldProposalThreshold",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newProposalThreshold",
        "type": "uint256"
      }
    ],
    "name": "ProposalThresholdSet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldQuorumNumerator",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newQuorumNumerator",
        "type": "uint256"
      }
    ],
    "name": "QuorumNumeratorUpdated",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "oldTimelock",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "newTimelock",
        "type": "address"
      }
    ],
    "name": "TimelockChange",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weight",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "reason",
        "type": "string"
      }
    ],
    "name": "VoteCast",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "weight",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "reason",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      }
    ],
    "name": "VoteCastWithParams",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldVotingDelay",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotingDelay",
        "type": "uint256"
      }
    ],
    "name": "VotingDelaySet",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldVotingPeriod",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newVotingPeriod",
        "type": "uint256"
      }
    ],
    "name": "VotingPeriodSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "BALLOT_TYPEHASH",
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
    "name": "CLOCK_MODE",
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
    "name": "COUNTING_MODE",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "EXTENDED_BALLOT_TYPEHASH",
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
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "cancel",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
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
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      }
    ],
    "name": "castVote",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
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
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "castVoteBySig",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
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
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "string",
        "name": "reason",
        "type": "string"
      }
    ],
    "name": "castVoteWithReason",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
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
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "string",
        "name": "reason",
        "type": "string"
      },
      {
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      }
    ],
    "name": "castVoteWithReasonAndParams",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
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
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "uint8",
        "name": "support",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "voter",
        "type": "address"
      },
      {
        "internalType": "string",
        "name": "reason",
        "type": "string"
      },
      {
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "castVoteWithReasonAndParamsBySig",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "chamber",
    "outputs": [
      {
        "internalType": "contract IChamber",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "clock",
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
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "execute",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "getProposalId",
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
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "getVotes",
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
      },
      {
        "internalType": "uint256",
        "name": "timepoint",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "params",
        "type": "bytes"
      }
    ],
    "name": "getVotesWithParams",
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
        "name": "proposalId",
        "type": "uint256"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "hasVoted",
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
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "hashProposal",
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
    "inputs": [],
    "name": "lateQuorumVoteExtension",
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
    "inputs": [],
    "name": "name",
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
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "nonces",
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
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155BatchReceived",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC721Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalDeadline",
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
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalEta",
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
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalNeedsQueuing",
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
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalProposer",
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
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalSnapshot",
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
    "name": "proposalThreshold",
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
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "proposalVotes",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "againstVotes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "forVotes",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "abstainVotes",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "string",
        "name": "description",
        "type": "string"
      }
    ],
    "name": "propose",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "calldatas",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "descriptionHash",
        "type": "bytes32"
      }
    ],
    "name": "queue",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
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
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "quorum",
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
    "name": "quorumDenominator",
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
    "name": "quorumFloor",
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
        "name": "timepoint",
        "type": "uint256"
      }
    ],
    "name": "quorumNumerator",
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
    "name": "quorumNumerator",
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
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "relay",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "newVoteExtension",
        "type": "uint48"
      }
    ],
    "name": "setLateQuorumVoteExtension",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "newProposalThreshold",
        "type": "uint256"
      }
    ],
    "name": "setProposalThreshold",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint48",
        "name": "newVotingDelay",
        "type": "uint48"
      }
    ],
    "name": "setVotingDelay",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint32",
        "name": "newVotingPeriod",
        "type": "uint32"
      }
    ],
    "name": "setVotingPeriod",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "proposalId",
        "type": "uint256"
      }
    ],
    "name": "state",
    "outputs": [
      {
        "internalType": "enum IGovernor.ProposalState",
        "name": "",
        "type": "uint8"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes4",
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
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
    "name": "timelock",
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
    "name": "token",
    "outputs": [
      {
        "internalType": "contract IERC5805",
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
        "name": "newQuorumNumerator",
        "type": "uint256"
      }
    ],
    "name": "updateQuorumNumerator",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract TimelockController",
        "name": "newTimelock",
        "type": "address"
      }
    ],
    "name": "updateTimelock",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "version",
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
    "name": "votingDelay",
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
    "name": "votingPeriod",
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
    "stateMutability": "payable",
    "type": "receive"
  }
] as const

export const openGovernorInitCode =
  '0x6101c0604052348015610010575f5ffd5b5060405161522638038061522683398101604081905261002f91610830565b828160400151826080015186845f0151856020015186606001516040518060400160405280601381526020017f4f70656e4c656467657220476f7665726e6f72000000000000000000000000008152508061008e6101ae60201b60201c565b610097826101c9565b610120526100a4816101c9565b61014052815160208084019190912060e052815190820120610100524660a05261013060e05161010051604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201529081019290925260608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b60805250503060c05260036101458282610995565b5061015190508361020f565b61015a82610275565b61016381610314565b5050506001600160a01b03166101605261017c81610355565b50610186816103ea565b5061019081610496565b5060a00151610180526001600160a01b03166101a05250610ae99050565b6040805180820190915260018152603160f81b602082015290565b5f5f829050601f815111156101fc578260405163305a27a960e01b81526004016101f39190610a53565b60405180910390fd5b805161020782610a88565b179392505050565b6008546040805165ffffffffffff928316815291831660208301527fc565b045403dc03c2eea82b81a0465edad9e2e7fc4d97e11421c209da93d7a93910160405180910390a16008805465ffffffffffff191665ffffffffffff92909216919091179055565b8063ffffffff165f0361029d5760405163f1cfbf0560e01b81525f60048201526024016101f3565b6008546040805163ffffffff66010000000000009093048316815291831660208301527f7e3f7f0708a84de9203036abaa450dccc85ad5ff52f78c170f3edb55cf5e8828910160405180910390a16008805463ffffffff90921666010000000000000263ffffffff60301b19909216919091179055565b60075460408051918252602082018390527fccb45da8d5717e6c4544694297c4ba5cf151d455c9bb0ed4fc7a38411bc05461910160405180910390a1600755565b6064808211156103825760405163243e544560e01b815260048101839052602481018290526044016101f3565b5f61038b6104ff565b90506103aa610398610518565b6103a185610592565b600a91906105c9565b505060408051828152602081018590527f0553476bf02ef2726e8ce5ced78d63e26e602e4a2257b1f559418e24b4633997910160405180910390a1505050565b5f6103f36105e3565b9050808265ffffffffffff16111561042f57604051633211876d60e11b815265ffffffffffff83166004820152602481018290526044016101f3565b600b546040805165ffffffffffff928316815291841660208301527f7ca4ac117ed3cdce75c1161d8207c440389b1a15d69d096831664657c07dafc2910160405180910390a150600b805465ffffffffffff191665ffffffffffff92909216919091179055565b600d54604080516001600160a01b03928316815291831660208301527f08f74ea46ef7894f65eabfb5e6e695de773a000b47c529ab559178069b226401910160405180910390a1600d80546001600160a01b0319166001600160a01b0392909216919091179055565b5f61050a600a6105fd565b6001600160d01b0316905090565b5f6105236101605190565b6001600160a01b03166391ddadf46040518163ffffffff1660e01b8152600401602060405180830381865afa92505050801561057c575060408051601f3d908101601f1916820190925261057991810190610aab565b60015b61058d57610588610645565b905090565b919050565b5f6001600160d01b038211156105c5576040516306dfcc6560e41b815260d06004820152602481018390526044016101f3565b5090565b5f806105d685858561064f565b915091505b935093915050565b5f6105886008546601000000000000900463ffffffff1690565b80545f90801561063c5761062383610616600184610ac4565b5f91825260209091200190565b54660100000000000090046001600160d01b031661063e565b5f5b9392505050565b5f610588436107ab565b82545f908190801561074e575f61066b87610616600185610ac4565b805490915065ffffffffffff80821691660100000000000090046001600160d01b03169088168211156106b157604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff16036106ed57825465ffffffffffff1666010000000000006001600160d01b03891602178355610740565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f815291909120945191519092166601000000000000029216919091179101555b94508593506105db92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a81529182209551925190931666010000000000000291909316179201919091559050816105db565b5f65ffffffffffff8211156105c5576040516306dfcc6560e41b815260306004820152602481018390526044016101f3565b6001600160a01b03811681146107f1575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b805165ffffffffffff8116811461058d575f5ffd5b805163ffffffff8116811461058d575f5ffd5b5f5f5f5f848603610120811215610845575f5ffd5b8551610850816107dd565b6020870151909550610861816107dd565b6040870151909450610872816107dd565b925060c0605f1982011215610885575f5ffd5b5060405160c081016001600160401b03811182821017156108a8576108a86107f4565b6040526108b760608701610808565b81526108c56080870161081d565b60208201526108d660a08701610808565b604082015260c0860151606082015260e086015160808201526101009095015160a0860152509194909350909190565b600181811c9082168061091a57607f821691505b60208210810361093857634e487b7160e01b5f52602260045260245ffd5b50919050565b601f821115610990578282111561099057805f5260205f20601f840160051c602085101561096957505f5b90810190601f840160051c035f5b8181101561098c575f83820155600101610977565b5050505b505050565b81516001600160401b038111156109ae576109ae6107f4565b6109c2816109bc8454610906565b8461093e565b6020601f8211600181146109f4575f83156109dd5750848201515b5f19600385901b1c1916600184901b178455610a4c565b5f84815260208120601f198516915b82811015610a235787850151825560209485019460019092019101610a03565b5084821015610a4057868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b602081525f82518060208401528060208501604085015e5f604082850101526040601f19601f83011684010191505092915050565b80516020808301519190811015610938575f1960209190910360031b1b16919050565b5f60208284031215610abb575f5ffd5b61063e82610808565b81810381811115610ae357634e487b7160e01b5f52601160045260245ffd5b92915050565b60805160a05160c05160e05161010051610120516101405161016051610180516101a0516146a4610b825f395f8181610a03015261175f01525f81816106f3015261158701525f8181610ace01528181610f6f0152818161130f01528181612078015261231b01525f611fbe01525f611f9301525f61315401525f61312c01525f61308701525f6130b101525f6130db01526146a45ff3fe608060405260043610610310575f3560e01c80637d5e81e2116101a3578063bc197c81116100f2578063e49741d511610092578063ece40cc11161006d578063ece40cc114610a63578063f23a6e6114610a82578063f8ce560a14610aa1578063fc0c546a14610ac0575f5ffd5b8063e49741d5146109f2578063e540d01d14610a25578063eb9019d414610a44575f5ffd5b8063c59057e4116100cd578063c59057e41461093e578063d33219b41461095d578063dd4e2ba51461097a578063deaaa7cc146109bf575f5ffd5b8063bc197c81146108ed578063c01f9e371461090c578063c28bc2fa1461092b575f5ffd5b80639a802a6d1161015d578063a8f8a66811610138578063a8f8a66814610865578063a9a9529414610884578063ab58fb8e146108a3578063b58131b0146108d9575f5ffd5b80639a802a6d14610813578063a7713a7014610832578063a890c91014610846575f5ffd5b80637d5e81e2146107535780637ecebe001461077257806384b0196e146107a65780638ff262e3146107cd57806391ddadf4146107ec57806397c3d33414610800575f5ffd5b80633e4f49e61161025f578063567813881161021957806360c4247f116101f457806360c4247f146106c3578063666d0167146106e257806379051887146107155780637b3c71d314610734575f5ffd5b806356781388146106665780635b8d0e0d146106855780635f398a14146106a4575f5ffd5b80633e4f49e61461055c5780634385963214610588578063452115d6146105d05780634bf5d7e9146105ef578063544ffc9c1461060357806354fd4d501461063d575f5ffd5b8063160cbed7116102ca5780632fe3e261116102a55780632fe3e261146104bf57806332b8113e146104f2578063330df7ff146105215780633932abb114610540575f5ffd5b8063160cbed71461046e5780632656227d1461048d5780632d63f693146104a0575f5ffd5b806301ffc9a71461034b57806302a251a31461037f57806306f3f9e6146103aa57806306fdde03146103c9578063143489d0146103ea578063150b7a0214610436575f5ffd5b36610347573061031e610af2565b6001600160a01b03161461034557604051637485328f60e11b815260040160405180910390fd5b005b5f5ffd5b348015610356575f5ffd5b5061036a610365366004613718565b610b0a565b60405190151581526020015b60405180910390f35b34801561038a575f5ffd5b50600854600160301b900463ffffffff165b604051908152602001610376565b3480156103b5575f5ffd5b506103456103c436600461373f565b610b76565b3480156103d4575f5ffd5b506103dd610b8a565b6040516103769190613784565b3480156103f5575f5ffd5b5061041e61040436600461373f565b5f908152600460205260409020546001600160a01b031690565b6040516001600160a01b039091168152602001610376565b348015610441575f5ffd5b5061045561045036600461386d565b610c1a565b6040516001600160e01b03199091168152602001610376565b348015610479575f5ffd5b5061039c610488366004613a33565b610c5c565b61039c61049b366004613a33565b610d5f565b3480156104ab575f5ffd5b5061039c6104ba36600461373f565b610ecf565b3480156104ca575f5ffd5b5061039c7f3e83946653575f9a39005e1545185629e92736b7528ab20ca3816f315424a81181565b3480156104fd575f5ffd5b50600b5465ffffffffffff165b60405165ffffffffffff9091168152602001610376565b34801561052c575f5ffd5b5061034561053b366004613ad9565b610eef565b34801561054b575f5ffd5b5060085465ffffffffffff1661039c565b348015610567575f5ffd5b5061057b61057636600461373f565b610f00565b6040516103769190613b28565b348015610593575f5ffd5b5061036a6105a2366004613b36565b5f8281526009602090815260408083206001600160a01b038516845260030190915290205460ff1692915050565b3480156105db575f5ffd5b5061039c6105ea366004613a33565b610f0a565b3480156105fa575f5ffd5b506103dd610f6b565b34801561060e575f5ffd5b5061062261061d36600461373f565b610ffe565b60408051938452602084019290925290820152606001610376565b348015610648575f5ffd5b506040805180820190915260018152603160f81b60208201526103dd565b348015610671575f5ffd5b5061039c610680366004613b74565b611023565b348015610690575f5ffd5b5061039c61069f366004613be2565b61104a565b3480156106af575f5ffd5b5061039c6106be366004613c9e565b611107565b3480156106ce575f5ffd5b5061039c6106dd36600461373f565b61114f565b3480156106ed575f5ffd5b5061039c7f000000000000000000000000000000000000000000000000000000000000000081565b348015610720575f5ffd5b5061034561072f366004613ad9565b61115b565b34801561073f575f5ffd5b5061039c61074e366004613d1f565b61116c565b34801561075e575f5ffd5b5061039c61076d366004613d74565b6111bc565b34801561077d575f5ffd5b5061039c61078c366004613e30565b6001600160a01b03165f9081526002602052604090205490565b3480156107b1575f5ffd5b506107ba611272565b6040516103769796959493929190613e85565b3480156107d8575f5ffd5b5061039c6107e7366004613ef4565b6112b4565b3480156107f7575f5ffd5b5061050a61130c565b34801561080b575f5ffd5b50606461039c565b34801561081e575f5ffd5b5061039c61082d366004613f41565b611393565b34801561083d575f5ffd5b5061039c6113a9565b348015610851575f5ffd5b50610345610860366004613e30565b6113c2565b348015610870575f5ffd5b5061039c61087f366004613a33565b6113d3565b34801561088f575f5ffd5b5061036a61089e36600461373f565b6113e0565b3480156108ae575f5ffd5b5061039c6108bd36600461373f565b5f9081526004602052604090206001015465ffffffffffff1690565b3480156108e4575f5ffd5b5061039c6113e8565b3480156108f8575f5ffd5b50610455610907366004613f95565b6113f2565b348015610917575f5ffd5b5061039c61092636600461373f565b611435565b61034561093936600461402c565b61143f565b348015610949575f5ffd5b5061039c610958366004613a33565b6114bb565b348015610968575f5ffd5b50600d546001600160a01b031661041e565b348015610985575f5ffd5b506040805180820190915260208082527f737570706f72743d627261766f2671756f72756d3d666f722c6162737461696e908201526103dd565b3480156109ca575f5ffd5b5061039c7ff2aad550cf55f045cb27e9c559f9889fdfb6e6cdaa032301d6ea397784ae51d781565b3480156109fd575f5ffd5b5061041e7f000000000000000000000000000000000000000000000000000000000000000081565b348015610a30575f5ffd5b50610345610a3f36600461406b565b6114f4565b348015610a4f575f5ffd5b5061039c610a5e36600461408e565b611505565b348015610a6e575f5ffd5b50610345610a7d36600461373f565b611524565b348015610a8d575f5ffd5b50610455610a9c3660046140b8565b611535565b348015610aac575f5ffd5b5061039c610abb36600461373f565b611578565b348015610acb575f5ffd5b507f000000000000000000000000000000000000000000000000000000000000000061041e565b5f610b05600d546001600160a01b031690565b905090565b5f6001600160e01b031982166366defe7760e11b1480610b3a57506001600160e01b031982166332a2ad4360e11b145b80610b5557506001600160e01b03198216630271189760e51b145b80610b7057506301ffc9a760e01b6001600160e01b03198316145b92915050565b610b7e6115ab565b610b8781611624565b50565b606060038054610b999061410f565b80601f0160208091040260200160405190810160405280929190818152602001828054610bc59061410f565b8015610c105780601f10610be757610100808354040283529160200191610c10565b820191905f5260205f20905b815481529060010190602001808311610bf357829003601f168201915b5050505050905090565b5f30610c24610af2565b6001600160a01b031614610c4b57604051637485328f60e11b815260040160405180910390fd5b50630a85bd0160e11b949350505050565b5f5f610c6a868686866113d3565b90505f610c76826113e0565b9050610c8b82610c8660046116b9565b6116db565b5080610cb25760405163d838bcb760e01b8152600481018390526024015b60405180910390fd5b5f610cc08389898989611718565b905065ffffffffffff811615610d37575f83815260046020908152604091829020600101805465ffffffffffff191665ffffffffffff85169081179091558251868152918201527f9a2e42fd6722813d69113e7d0079d3d940171428df7373df9c7f7617cfda2892910160405180910390a1610d53565b60405163ab2d031160e01b815260048101849052602401610ca9565b50909695505050505050565b5f5f610d6d868686866113d3565b90505f610d79826113e0565b9050610d9582610c8683610d8e5760046116b9565b60056116b9565b505f828152600460205260409020805460ff60f01b1916600160f01b17905530610dbd610af2565b6001600160a01b031614610e46575f5b8751811015610e4457306001600160a01b0316888281518110610df257610df2614147565b60200260200101516001600160a01b031603610e3c57610e3c868281518110610e1d57610e1d614147565b602002602001015180519060200120600561172690919063ffffffff16565b600101610dcd565b505b610e538288888888611747565b30610e5c610af2565b6001600160a01b031614158015610e8857506005546001600160801b03808216600160801b9092041614155b15610e92575f6005555b6040518281527f712ae1383f79ac853f8d882153778e0260ef8f03b504e2866e0593e04d2b291f9060200160405180910390a15095945050505050565b5f90815260046020526040902054600160a01b900465ffffffffffff1690565b610ef76115ab565b610b8781611815565b5f610b70826118c6565b5f5f610f18868686866113d3565b905033610f2582826119ff565b610f5457604051638fe5d8a960e01b8152600481018390526001600160a01b0382166024820152604401610ca9565b610f6087878787611a44565b979650505050505050565b60607f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316634bf5d7e96040518163ffffffff1660e01b81526004015f60405180830381865afa925050508015610fea57506040513d5f823e601f3d908101601f19168201604052610fe7919081019061415b565b60015b610ff957610b0561130c611a51565b919050565b5f818152600960205260409020805460018201546002909201549091905b9193909250565b5f8033905061104284828560405180602001604052805f815250611a67565b949350505050565b5f61109088888888888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a9250899150611a889050565b6110b8576040516394ab6c0760e01b81526001600160a01b0387166004820152602401610ca9565b6110fb88878988888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a9250611b55915050565b98975050505050505050565b5f80339050610f6087828888888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152508a9250611b55915050565b5f610b70600a83611c32565b6111636115ab565b610b8781611c7f565b5f803390506111b286828787878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250611a6792505050565b9695505050505050565b5f336111c88184611ce5565b6111f05760405163d9b3955760e01b81526001600160a01b0382166004820152602401610ca9565b5f6111f96113e8565b90508015611265575f61122783600161121061130c565b61121a91906141e3565b65ffffffffffff16611505565b90508181101561126357604051636121770b60e11b81526001600160a01b03841660048201526024810182905260448101839052606401610ca9565b505b610f608787878786611d69565b5f6060805f5f5f6060611283611f8c565b61128b611fb7565b604080515f80825260208201909252600f60f81b9b939a50919850469750309650945092509050565b5f6112c185858585611fe2565b6112e9576040516394ab6c0760e01b81526001600160a01b0384166004820152602401610ca9565b61130385848660405180602001604052805f815250611a67565b95945050505050565b5f7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166391ddadf46040518163ffffffff1660e01b8152600401602060405180830381865afa925050508015611387575060408051601f3d908101601f1916820190925261138491810190614201565b60015b610ff957610b0561206b565b5f61139f848484612075565b90505b9392505050565b5f6113b4600a612108565b6001600160d01b0316905090565b6113ca6115ab565b610b878161214c565b5f611303858585856114bb565b5f6001610b70565b5f610b0560075490565b5f306113fc610af2565b6001600160a01b03161461142357604051637485328f60e11b815260040160405180910390fd5b5063bc197c8160e01b95945050505050565b5f610b70826121b5565b6114476115ab565b5f5f856001600160a01b031685858560405161146492919061421c565b5f6040518083038185875af1925050503d805f811461149e576040519150601f19603f3d011682016040523d82523d5f602084013e6114a3565b606091505b50915091506114b282826121dd565b50505050505050565b5f848484846040516020016114d394939291906142b2565b60408051601f19818403018152919052805160209091012095945050505050565b6114fc6115ab565b610b878161221a565b5f6113a2838361151f60408051602081019091525f815290565b612075565b61152c6115ab565b610b87816122b6565b5f3061153f610af2565b6001600160a01b03161461156657604051637485328f60e11b815260040160405180910390fd5b5063f23a6e6160e01b95945050505050565b5f610b70611585836122f7565b7f0000000000000000000000000000000000000000000000000000000000000000612394565b336115b4610af2565b6001600160a01b0316146115dd576040516347096e4760e01b8152336004820152602401610ca9565b306115e6610af2565b6001600160a01b031614611622575f803660405161160592919061421c565b604051809103902090505b8061161b60056123a3565b0361161057505b565b6064808211156116515760405163243e544560e01b81526004810183905260248101829052604401610ca9565b5f61165a6113a9565b905061167961166761130c565b611670856123c2565b600a91906123f9565b505060408051828152602081018590527f0553476bf02ef2726e8ce5ced78d63e26e602e4a2257b1f559418e24b4633997910160405180910390a1505050565b5f8160078111156116cc576116cc613af4565b600160ff919091161b92915050565b5f5f6116e684610f00565b90505f836116f3836116b9565b16036113a2578381846040516331b75e4d60e01b8152600401610ca9939291906142fc565b5f6111b28686868686612413565b5f61173183836125a4565b905080611742576117426041612609565b505050565b60405163b554441560e01b8152600481018690525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063b554441590602401602060405180830381865afa1580156117ac573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906117d0919061431e565b90508581428111156117fe57604051630cc2dbc160e21b815260048101929092526024820152604401610ca9565b505061180d868686868661261a565b505050505050565b600854600160301b900463ffffffff1665ffffffffffff821681101561185f57604051633211876d60e11b815265ffffffffffff8316600482015260248101829052604401610ca9565b600b546040805165ffffffffffff928316815291841660208301527f7ca4ac117ed3cdce75c1161d8207c440389b1a15d69d096831664657c07dafc2910160405180910390a150600b805465ffffffffffff191665ffffffffffff92909216919091179055565b5f5f6118d1836126aa565b905060058160078111156118e7576118e7613af4565b146118f25792915050565b5f838152600e60205260409081902054600d549151632c258a9f60e11b81526004810182905290916001600160a01b03169063584b153e90602401602060405180830381865afa158015611948573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061196c9190614335565b1561197b575060059392505050565b600d54604051632ab0f52960e01b8152600481018390526001600160a01b0390911690632ab0f52990602401602060405180830381865afa1580156119c2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119e69190614335565b156119f5575060079392505050565b5060029392505050565b5f80611a0a84610f00565b6007811115611a1b57611a1b613af4565b1480156113a25750505f91825260046020526040909120546001600160a01b0391821691161490565b5f611303858585856127db565b6060610b70611a628363ffffffff16565b612872565b5f61130385858585611a8360408051602081019091525f815290565b611b55565b5f610f6085611b4f7f3e83946653575f9a39005e1545185629e92736b7528ab20ca3816f315424a8118a8a8a611ada8c6001600160a01b03165f90815260026020526040902080546001810190915590565b8b516020808e01919091208c518d830120604051611b3498979695949301968752602087019590955260ff9390931660408601526001600160a01b03919091166060850152608084015260a083015260c082015260e00190565b604051602081830303815290604052805190602001206128e4565b84612910565b5f611b6486610c8660016116b9565b505f611b7986611b7389610ecf565b85612075565b90505f611b898888888588612980565b905083515f03611bdf57866001600160a01b03167fb8e138887d0aa13bab447e82de9d5c1777041ecd21ca36ba824ff1e6c07ddda489888489604051611bd29493929190614354565b60405180910390a2611c29565b866001600160a01b03167fe2babfbac5889a709b63bb7f598b324e08bc5a4fb9ec647fb3cbc9ec07eb87128988848989604051611c2095949392919061437b565b60405180910390a25b610f6088612a7c565b5f5f5f611c3e85612a85565b9250925050838265ffffffffffff161115611c6b57611c66611c5f85612add565b8690612b0f565b611c6d565b805b6001600160d01b031695945050505050565b6008546040805165ffffffffffff928316815291831660208301527fc565b045403dc03c2eea82b81a0465edad9e2e7fc4d97e11421c209da93d7a93910160405180910390a16008805465ffffffffffff191665ffffffffffff92909216919091179055565b80515f906034811015611cfc576001915050610b70565b60131981840101516001600160b01b03198116692370726f706f7365723d60b01b14611d2d57600192505050610b70565b5f5f611d3d86602a860386612bb1565b91509150811580610f605750866001600160a01b0316816001600160a01b031614979650505050505050565b5f611d7d86868686805190602001206113d3565b905084518651141580611d9257508351865114155b80611d9c57508551155b15611dd157855184518651604051630447b05d60e41b8152600481019390935260248301919091526044820152606401610ca9565b5f81815260046020526040902054600160a01b900465ffffffffffff1615611e1a5780611dfd82610f00565b6040516331b75e4d60e01b8152610ca99291905f906004016142fc565b5f611e2c60085465ffffffffffff1690565b611e3461130c565b65ffffffffffff16611e4691906143b4565b90505f611e6060085463ffffffff600160301b9091041690565b5f84815260046020526040902080546001600160a01b0319166001600160a01b038716178155909150611e9283612add565b815465ffffffffffff91909116600160a01b0265ffffffffffff60a01b19909116178155611ebf82612c5a565b815463ffffffff91909116600160d01b0263ffffffff60d01b1990911617815588517f7d84a6263ae0d98d3329bd7b46bb4e8d6f98cd35a7adb45c274c8b7fd5ebd5e090859087908c908c906001600160401b03811115611f2257611f226137aa565b604051908082528060200260200182016040528015611f5557816020015b6060815260200190600190039081611f405790505b508c89611f628a826143b4565b8e604051611f78999897969594939291906143c7565b60405180910390a150505095945050505050565b6060610b057f0000000000000000000000000000000000000000000000000000000000000000612c8a565b6060610b057f0000000000000000000000000000000000000000000000000000000000000000612c8a565b5f61130383611b4f7ff2aad550cf55f045cb27e9c559f9889fdfb6e6cdaa032301d6ea397784ae51d78888886120348a6001600160a01b03165f90815260026020526040902080546001810190915590565b60408051602081019690965285019390935260ff90911660608401526001600160a01b0316608083015260a082015260c001611b34565b5f610b0543612add565b5f7f0000000000000000000000000000000000000000000000000000000000000000604051630748d63560e31b81526001600160a01b038681166004830152602482018690529190911690633a46b1a890604401602060405180830381865afa1580156120e4573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061139f919061431e565b80545f9080156121445761212e836121216001846144a2565b5f91825260209091200190565b54600160301b90046001600160d01b03166113a2565b5f9392505050565b600d54604080516001600160a01b03928316815291831660208301527f08f74ea46ef7894f65eabfb5e6e695de773a000b47c529ab559178069b226401910160405180910390a1600d80546001600160a01b0319166001600160a01b0392909216919091179055565b5f610b706121c283612cc7565b5f848152600c602052604090205465ffffffffffff16612394565b606082156121ec575080610b70565b815115612201576121fc82612d09565b610b70565b60405163d6bda27560e01b815260040160405180910390fd5b8063ffffffff165f036122425760405163f1cfbf0560e01b81525f6004820152602401610ca9565b6008546040805163ffffffff600160301b9093048316815291831660208301527f7e3f7f0708a84de9203036abaa450dccc85ad5ff52f78c170f3edb55cf5e8828910160405180910390a16008805463ffffffff909216600160301b0269ffffffff00000000000019909216919091179055565b60075460408051918252602082018390527fccb45da8d5717e6c4544694297c4ba5cf151d455c9bb0ed4fc7a38411bc05461910160405180910390a1600755565b604051632394e7a360e21b8152600481018290525f90610b70906001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690638e539e8c90602401602060405180830381865afa158015612360573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612384919061431e565b61238d8461114f565b6064612d11565b5f8282188284110282186113a2565b5f5f5f6123af84612dc1565b91509150816113a2576113a26031612609565b5f6001600160d01b038211156123f5576040516306dfcc6560e41b815260d0600482015260248101839052604401610ca9565b5090565b5f80612406858585612e35565b915091505b935093915050565b5f5f600d5f9054906101000a90046001600160a01b03166001600160a01b031663f27a0c926040518163ffffffff1660e01b8152600401602060405180830381865afa158015612465573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612489919061431e565b90505f3060601b6bffffffffffffffffffffffff19168418600d5460405163b1c5f42760e01b81529192506001600160a01b03169063b1c5f427906124da908a908a908a905f9088906004016144b5565b602060405180830381865afa1580156124f5573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612519919061431e565b5f898152600e602052604080822092909255600d5491516308f2a0bb60e41b81526001600160a01b0390921691638f2a0bb091612563918b918b918b919088908a90600401614502565b5f604051808303815f87803b15801561257a575f5ffd5b505af115801561258c573d5f5f3e3d5ffd5b505050506110fb824261259f91906143b4565b612add565b81545f906001600160801b03600160801b8204811691811660018301909116036125d1575f915050610b70565b6001600160801b038181165f908152600186810160205260409091209490945584549184018116600160801b02911617909255919050565b634e487b715f52806020526024601cfd5b600d546001600160a01b031663e38335e5348686865f3060601b6bffffffffffffffffffffffff191688186040518763ffffffff1660e01b81526004016126659594939291906144b5565b5f604051808303818588803b15801561267c575f5ffd5b505af115801561268e573d5f5f3e3d5ffd5b5050505f9687525050600e602052505060408320929092555050565b5f818152600460205260408120805460ff600160f01b8204811691600160f81b90041681156126de57506007949350505050565b80156126ef57506002949350505050565b5f6126f986610ecf565b9050805f0361271e57604051636ad0607560e01b815260048101879052602401610ca9565b5f61272761130c565b65ffffffffffff16905080821061274457505f9695505050505050565b5f61274e88611435565b905081811061276557506001979650505050505050565b61276e88612f85565b158061278d57505f888152600960205260409020805460019091015411155b156127a057506003979650505050505050565b5f8881526004602052604090206001015465ffffffffffff165f036127cd57506004979650505050505050565b506005979650505050505050565b5f5f6127e986868686612fbb565b5f818152600e6020526040902054909150801561286857600d5460405163c4d252f560e01b8152600481018390526001600160a01b039091169063c4d252f5906024015f604051808303815f87803b158015612843575f5ffd5b505af1158015612855573d5f5f3e3d5ffd5b5050505f838152600e6020526040812055505b5095945050505050565b606061287c61206b565b65ffffffffffff168265ffffffffffff16146128ab576040516301bfc1c560e61b815260040160405180910390fd5b505060408051808201909152601d81527f6d6f64653d626c6f636b6e756d6265722666726f6d3d64656661756c74000000602082015290565b5f610b706128f061307b565b8360405161190160f01b8152600281019290925260228201526042902090565b5f836001600160a01b03163b5f0361296e575f5f61292e85856131a4565b5090925090505f81600381111561294757612947613af4565b1480156129655750856001600160a01b0316826001600160a01b0316145b925050506113a2565b6129798484846131ed565b90506113a2565b5f8581526009602090815260408083206001600160a01b03881684526003810190925282205460ff16156129d2576040516371c6af4960e01b81526001600160a01b0387166004820152602401610ca9565b6001600160a01b0386165f9081526003820160205260409020805460ff1916600117905560ff8516612a1b5783815f015f828254612a1091906143b4565b90915550612a719050565b5f1960ff861601612a395783816001015f828254612a1091906143b4565b60011960ff861601612a585783816002015f828254612a1091906143b4565b6040516303599be160e11b815260040160405180910390fd5b509195945050505050565b610b8781613252565b80545f9081908190808203612aa3575f5f5f9350935093505061101c565b5f612ab3866121216001856144a2565b546001955065ffffffffffff81169450600160301b90046001600160d01b0316925061101c915050565b5f65ffffffffffff8211156123f5576040516306dfcc6560e41b81526030600482015260248101839052604401610ca9565b81545f9081816005811115612b6b575f612b2884613326565b612b3290856144a2565b5f8881526020902090915081015465ffffffffffff9081169087161015612b5b57809150612b69565b612b668160016143b4565b92505b505b5f612b788787858561347e565b90508015612ba557612b8f876121216001846144a2565b54600160301b90046001600160d01b0316610f60565b505f9695505050505050565b5f5f8451831180612bc157508284115b15612bd057505f90508061240b565b5f612bdc8560016143b4565b84118015612c04575061060f60f31b612bf88787016020015190565b6001600160f01b031916145b90505f612c148215156002614559565b612c1f9060286143b4565b905080612c2c87876144a2565b03612c4d575f5f612c3e8989896134d4565b909650945061240b9350505050565b5f5f93509350505061240b565b5f63ffffffff8211156123f5576040516306dfcc6560e41b81526020600482015260248101839052604401610ca9565b60605f612c9683613595565b6040805160208082528183019092529192505f91906020820181803683375050509182525060208101929092525090565b5f81815260046020526040812054612cfb90600160d01b810463ffffffff1690600160a01b900465ffffffffffff16614570565b65ffffffffffff1692915050565b805160208201fd5b5f5f5f612d1e86866135bc565b91509150815f03612d4257838181612d3857612d3861458e565b04925050506113a2565b818411612d5957612d596003851502601118612609565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b80545f9081906001600160801b0380821691600160801b9004168103612dec57505f93849350915050565b6001600160801b038181165f908152600186810160205260408220805492905586546fffffffffffffffffffffffffffffffff1916938101909216929092179094559293915050565b82545f9081908015612f2b575f612e51876121216001856144a2565b805490915065ffffffffffff80821691600160301b90046001600160d01b0316908816821115612e9457604051632520601d60e01b815260040160405180910390fd5b8765ffffffffffff168265ffffffffffff1603612ecd57825465ffffffffffff16600160301b6001600160d01b03891602178355612f1d565b6040805180820190915265ffffffffffff808a1682526001600160d01b03808a1660208085019182528d54600181018f555f8f81529190912094519151909216600160301b029216919091179101555b945085935061240b92505050565b50506040805180820190915265ffffffffffff80851682526001600160d01b0380851660208085019182528854600181018a555f8a815291822095519251909316600160301b02919093161792019190915590508161240b565b5f81815260096020526040812060028101546001820154612fa691906143b4565b612fb2610abb85610ecf565b11159392505050565b5f5f612fc9868686866113d3565b905061301781612fd960076116b9565b612fe360066116b9565b612fed60026116b9565b6001612ffa6007826145a2565b613005906002614696565b61300f91906144a2565b1818186116db565b505f818152600460205260409081902080546001600160f81b0316600160f81b179055517f789cf55be980739dad1d0699b93b58e806b51c9d96619bfa8fe0a28abaa7b30c9061306a9083815260200190565b60405180910390a195945050505050565b5f306001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161480156130d357507f000000000000000000000000000000000000000000000000000000000000000046145b156130fd57507f000000000000000000000000000000000000000000000000000000000000000090565b610b05604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527f0000000000000000000000000000000000000000000000000000000000000000918101919091527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a08201525f9060c00160405160208183030381529060405280519060200120905090565b5f5f5f83516041036131db576020840151604085015160608601515f1a6131cd888285856135d8565b9550955095505050506131e6565b505081515f91506002905b9250925092565b805160408051630b135d3f60e11b8082526004820186905260248201929092525f92906020820185604483015e5f82606483010152601f820160051c60051b915060205f60648401838a5afa9050825f5114601f3d1116811693505050509392505050565b5f818152600c602052604090205465ffffffffffff16158015613279575061327981612f85565b15610b87575f613290600b5465ffffffffffff1690565b61329861130c565b6132a29190614570565b90506132ad82611435565b8165ffffffffffff1611156132fa5760405165ffffffffffff8216815282907f541f725fb9f7c98a30cc9c0ff32fbb14358cd7159c847a3aa20a2bdc442ba5119060200160405180910390a25b5f918252600c6020526040909120805465ffffffffffff191665ffffffffffff92909216919091179055565b5f60018211613333575090565b816001600160801b821061334c5760809190911c9060401b5b6801000000000000000082106133675760409190911c9060201b5b640100000000821061337e5760209190911c9060101b5b6201000082106133935760109190911c9060081b5b61010082106133a75760089190911c9060041b5b601082106133ba5760049190911c9060021b5b600482106133c65760011b5b600302600190811c908185816133de576133de61458e565b048201901c905060018185816133f6576133f661458e565b048201901c9050600181858161340e5761340e61458e565b048201901c905060018185816134265761342661458e565b048201901c9050600181858161343e5761343e61458e565b048201901c905060018185816134565761345661458e565b048201901c905061347581858161346f5761346f61458e565b04821190565b90039392505050565b5f5b818310156134cc575f85815260209020838316600285851804019081015465ffffffffffff868116911611156134b8578092506134c6565b6134c38160016143b4565b93505b50613480565b509392505050565b5f8084816134e38660016143b4565b8511801561350b575061060f60f31b6134ff8388016020015190565b6001600160f01b031916145b90505f61351b8215156002614559565b90505f80613529838a6143b4565b90505b87811015613584575f61354a6135458784016020015190565b6136a0565b9050600f8160ff161115613569575f5f9750975050505050505061240b565b613574601084614559565b60ff90911601915060010161352c565b506001999098509650505050505050565b5f60ff8216601f811115610b7057604051632cd44ac360e21b815260040160405180910390fd5b5f805f1983850993909202808410938190039390930393915050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561361157505f91506003905082613696565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015613662573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661368d57505f925060019150829050613696565b92505f91508190505b9450945094915050565b5f60f882901c602f811180156136b95750603a8160ff16105b156136c757602f1901610b70565b60608160ff161180156136dd575060678160ff16105b156136eb5760561901610b70565b60408160ff16118015613701575060478160ff16105b1561370f5760361901610b70565b5060ff92915050565b5f60208284031215613728575f5ffd5b81356001600160e01b0319811681146113a2575f5ffd5b5f6020828403121561374f575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6113a26020830184613756565b6001600160a01b0381168114610b87575f5ffd5b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f191681016001600160401b03811182821017156137e6576137e66137aa565b604052919050565b5f6001600160401b03821115613806576138066137aa565b50601f01601f191660200190565b5f613826613821846137ee565b6137be565b9050828152838383011115613839575f5ffd5b828260208301375f602084830101529392505050565b5f82601f83011261385e575f5ffd5b6113a283833560208501613814565b5f5f5f5f60808587031215613880575f5ffd5b843561388b81613796565b9350602085013561389b81613796565b92506040850135915060608501356001600160401b038111156138bc575f5ffd5b6138c88782880161384f565b91505092959194509250565b5f6001600160401b038211156138ec576138ec6137aa565b5060051b60200190565b5f82601f830112613905575f5ffd5b8135613913613821826138d4565b8082825260208201915060208360051b860101925085831115613934575f5ffd5b602085015b8381101561286857803561394c81613796565b835260209283019201613939565b5f82601f830112613969575f5ffd5b8135613977613821826138d4565b8082825260208201915060208360051b860101925085831115613998575f5ffd5b602085015b8381101561286857803583526020928301920161399d565b5f82601f8301126139c4575f5ffd5b81356139d2613821826138d4565b8082825260208201915060208360051b8601019250858311156139f3575f5ffd5b602085015b838110156128685780356001600160401b03811115613a15575f5ffd5b613a24886020838a010161384f565b845250602092830192016139f8565b5f5f5f5f60808587031215613a46575f5ffd5b84356001600160401b03811115613a5b575f5ffd5b613a67878288016138f6565b94505060208501356001600160401b03811115613a82575f5ffd5b613a8e8782880161395a565b93505060408501356001600160401b03811115613aa9575f5ffd5b613ab5878288016139b5565b949793965093946060013593505050565b65ffffffffffff81168114610b87575f5ffd5b5f60208284031215613ae9575f5ffd5b81356113a281613ac6565b634e487b7160e01b5f52602160045260245ffd5b60088110613b2457634e487b7160e01b5f52602160045260245ffd5b9052565b60208101610b708284613b08565b5f5f60408385031215613b47575f5ffd5b823591506020830135613b5981613796565b809150509250929050565b803560ff81168114610ff9575f5ffd5b5f5f60408385031215613b85575f5ffd5b82359150613b9560208401613b64565b90509250929050565b5f5f83601f840112613bae575f5ffd5b5081356001600160401b03811115613bc4575f5ffd5b602083019150836020828501011115613bdb575f5ffd5b9250929050565b5f5f5f5f5f5f5f60c0888a031215613bf8575f5ffd5b87359650613c0860208901613b64565b95506040880135613c1881613796565b945060608801356001600160401b03811115613c32575f5ffd5b613c3e8a828b01613b9e565b90955093505060808801356001600160401b03811115613c5c575f5ffd5b613c688a828b0161384f565b92505060a08801356001600160401b03811115613c83575f5ffd5b613c8f8a828b0161384f565b91505092959891949750929550565b5f5f5f5f5f60808688031215613cb2575f5ffd5b85359450613cc260208701613b64565b935060408601356001600160401b03811115613cdc575f5ffd5b613ce888828901613b9e565b90945092505060608601356001600160401b03811115613d06575f5ffd5b613d128882890161384f565b9150509295509295909350565b5f5f5f5f60608587031215613d32575f5ffd5b84359350613d4260208601613b64565b925060408501356001600160401b03811115613d5c575f5ffd5b613d6887828801613b9e565b95989497509550505050565b5f5f5f5f60808587031215613d87575f5ffd5b84356001600160401b03811115613d9c575f5ffd5b613da8878288016138f6565b94505060208501356001600160401b03811115613dc3575f5ffd5b613dcf8782880161395a565b93505060408501356001600160401b03811115613dea575f5ffd5b613df6878288016139b5565b92505060608501356001600160401b03811115613e11575f5ffd5b8501601f81018713613e21575f5ffd5b6138c887823560208401613814565b5f60208284031215613e40575f5ffd5b81356113a281613796565b5f8151808452602084019350602083015f5b82811015613e7b578151865260209586019590910190600101613e5d565b5093949350505050565b60ff60f81b8816815260e060208201525f613ea360e0830189613756565b8281036040840152613eb58189613756565b606084018890526001600160a01b038716608085015260a0840186905283810360c08501529050613ee68185613e4b565b9a9950505050505050505050565b5f5f5f5f60808587031215613f07575f5ffd5b84359350613f1760208601613b64565b92506040850135613f2781613796565b915060608501356001600160401b038111156138bc575f5ffd5b5f5f5f60608486031215613f53575f5ffd5b8335613f5e81613796565b92506020840135915060408401356001600160401b03811115613f7f575f5ffd5b613f8b8682870161384f565b9150509250925092565b5f5f5f5f5f60a08688031215613fa9575f5ffd5b8535613fb481613796565b94506020860135613fc481613796565b935060408601356001600160401b03811115613fde575f5ffd5b613fea8882890161395a565b93505060608601356001600160401b03811115614005575f5ffd5b6140118882890161395a565b92505060808601356001600160401b03811115613d06575f5ffd5b5f5f5f5f6060858703121561403f575f5ffd5b843561404a81613796565b93506020850135925060408501356001600160401b03811115613d5c575f5ffd5b5f6020828403121561407b575f5ffd5b813563ffffffff811681146113a2575f5ffd5b5f5f6040838503121561409f575f5ffd5b82356140aa81613796565b946020939093013593505050565b5f5f5f5f5f60a086880312156140cc575f5ffd5b85356140d781613796565b945060208601356140e781613796565b9350604086013592506060860135915060808601356001600160401b03811115613d06575f5ffd5b600181811c9082168061412357607f821691505b60208210810361414157634e487b7160e01b5f52602260045260245ffd5b50919050565b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561416b575f5ffd5b81516001600160401b03811115614180575f5ffd5b8201601f81018413614190575f5ffd5b805161419e613821826137ee565b8181528560208385010111156141b2575f5ffd5b8160208401602083015e5f91810160200191909152949350505050565b634e487b7160e01b5f52601160045260245ffd5b65ffffffffffff8281168282160390811115610b7057610b706141cf565b5f60208284031215614211575f5ffd5b81516113a281613ac6565b818382375f9101908152919050565b5f8151808452602084019350602083015f5b82811015613e7b5781516001600160a01b031686526020958601959091019060010161423d565b5f82825180855260208501945060208160051b830101602085015f5b83811015610d5357601f1985840301885261429c838351613756565b6020988901989093509190910190600101614280565b608081525f6142c4608083018761422b565b82810360208401526142d68187613e4b565b905082810360408401526142ea8186614264565b91505082606083015295945050505050565b838152606081016143106020830185613b08565b826040830152949350505050565b5f6020828403121561432e575f5ffd5b5051919050565b5f60208284031215614345575f5ffd5b815180151581146113a2575f5ffd5b84815260ff84166020820152826040820152608060608201525f6111b26080830184613756565b85815260ff8516602082015283604082015260a060608201525f6143a260a0830185613756565b82810360808401526110fb8185613756565b80820180821115610b7057610b706141cf565b8981526001600160a01b0389166020820152610120604082018190525f906143f19083018a61422b565b8281036060840152614403818a613e4b565b9050828103608084015280885180835260208301915060208160051b84010160208b015f5b8381101561445a57601f19868403018552614444838351613756565b6020958601959093509190910190600101614428565b505085810360a087015261446e818b614264565b93505050508560c08401528460e08401528281036101008401526144928185613756565b9c9b505050505050505050505050565b81810381811115610b7057610b706141cf565b60a081525f6144c760a083018861422b565b82810360208401526144d98188613e4b565b905082810360408401526144ed8187614264565b60608401959095525050608001529392505050565b60c081525f61451460c083018961422b565b82810360208401526145268189613e4b565b9050828103604084015261453a8188614264565b60608401969096525050608081019290925260a0909101529392505050565b8082028115828204841417610b7057610b706141cf565b65ffffffffffff8181168382160190811115610b7057610b706141cf565b634e487b7160e01b5f52601260045260245ffd5b60ff8181168382160190811115610b7057610b706141cf565b6001815b600184111561240b578085048111156145da576145da6141cf565b60018416156145e857908102905b60019390931c9280026145bf565b5f8261460457506001610b70565b8161461057505f610b70565b816001811461462657600281146146305761464c565b6001915050610b70565b60ff841115614641576146416141cf565b50506001821b610b70565b5060208310610133831016604e8410600b841016171561466f575081810a610b70565b61467b5f1984846145bb565b805f190482111561468e5761468e6141cf565b029392505050565b5f6113a260ff8416836145f656'
